//! Makes the calls of a plan, which comes on stdin, with whichever client it was compiled with. Rust finds no function by
//! its name when it runs: `calls.rs`, which is written for each client, has the function of each call.

mod calls;

use client::apis::configuration::{ApiKey, Configuration};
use http::Extensions;
use reqwest::{Request, Response};
use reqwest_middleware::{ClientBuilder, Next};
use serde::Deserialize;
use serde_json::{json, Value};
use std::{error::Error, future::Future, pin::Pin};

fn main() -> Result<(), Box<dyn Error>> {
    // Kept until the program ends, so that a `&str` that a function takes may be a piece of it.
    let plan: &'static Value = Box::leak(Box::new(serde_json::from_reader(std::io::stdin())?));
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let calls = plan["calls"].as_array().ok_or("the plan has no calls")?;
    let outcomes = calls.iter().map(|given| {
        let call = Call { given, credentials: &plan["credentials"] };
        match runtime.block_on(calls::make(&call)) {
            Ok(()) => json!({ "nth": given["nth"] }),
            Err(error) => json!({ "nth": given["nth"], "error": error.to_string() }),
        }
    });
    println!("{}", outcomes.collect::<Value>());
    Ok(())
}

pub struct Call {
    given: &'static Value,
    credentials: &'static Value,
}

impl Call {
    pub fn nth(&self) -> Option<u64> {
        self.given["nth"].as_u64()
    }

    /// What the call has at a JSON pointer (RFC 6901), as the type that a function takes.
    pub fn argument<T: Deserialize<'static>>(&self, pointer: &str) -> Result<T, Box<dyn Error>> {
        let value = self.given.pointer(pointer).ok_or_else(|| format!("the plan has no {pointer}"))?;
        Ok(T::deserialize(value)?)
    }

    /// All credentials that there are: which of them an operation sends is the client's to know.
    pub fn configuration(&self) -> Configuration {
        let text = |value: &Value| value.as_str().map(str::to_owned);
        let basic = &self.credentials["basic"];
        Configuration {
            client: ClientBuilder::new(reqwest::Client::new()).with(write_blanks).build(),
            base_path: text(&self.given["baseUrl"]).unwrap_or_default(),
            bearer_access_token: text(&self.credentials["accessToken"]).or(text(&self.credentials["bearer"])),
            api_key: text(&self.credentials["apiKey"]).map(|key| ApiKey { prefix: None, key }),
            basic_auth: text(&basic["username"]).map(|name| (name, text(&basic["password"]))),
            ..Configuration::new()
        }
    }
}

/// A blank in a path is `%20`. The client writes `+`, as forms have it, which in a path is a `+` (RFC 3986, 3.3); one that
/// is of the value is `%2B` by then.
fn write_blanks<'a>(mut request: Request, extensions: &'a mut Extensions, next: Next<'a>) -> Answer<'a> {
    let path = request.url().path().replace('+', "%20");
    request.url_mut().set_path(&path);
    next.run(request, extensions)
}

type Answer<'a> = Pin<Box<dyn Future<Output = reqwest_middleware::Result<Response>> + Send + 'a>>;
