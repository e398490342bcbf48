import com.fasterxml.jackson.databind.JsonNode
import kotlin.reflect.KFunction
import kotlin.reflect.KParameter
import kotlin.reflect.KType
import kotlin.reflect.full.functions
import kotlin.reflect.full.instanceParameter
import kotlin.reflect.full.valueParameters
import kotlin.reflect.jvm.javaType
import kotlin.reflect.typeOf
import okhttp3.Interceptor
import okhttp3.MediaType.Companion.toMediaType
import okhttp3.MultipartBody
import okhttp3.RequestBody.Companion.toRequestBody
import org.openapitools.client.infrastructure.ApiClient
import org.openapitools.client.infrastructure.CollectionFormats.CSVParams
import org.openapitools.client.infrastructure.Serializer
import retrofit2.Call

/**
 * Makes calls with whichever client it was compiled with: an operation is the function of its name, and what the plan
 * has for a parameter is read as the parameter's own type; what it has not is the function's default.
 */
fun main() = Plan.makeCalls { call, credentials ->
    val client = ApiClient(call["baseUrl"].asText())
    // A client sends its credentials with every call: where none are asked for, it has none.
    call["security"].firstOrNull { set -> set.all { credentials.has(it.asText()) } }
        ?.forEach { client.addAuthorization(it.asText(), authorization(it.asText(), credentials[it.asText()])) }

    val api = call.api("org.openapitools.client.apis")
    val operation = api.kotlin.functions.single { it.name == call["operationId"].asText() }
    val values = mutableMapOf<KParameter, Any?>(operation.instanceParameter!! to client.createService(api))
    for (parameter in operation.valueParameters)
        call.take(parameter.name)?.let { values[parameter] = read(it, parameter.name!!, parameter.type) }
    call.allTaken()
    val answer = (operation as KFunction<*>).callBy(values).let { (it as Call<*>).execute() }
    check(!answer.isSuccessful || answer.body() != null || answer.code() == 204) { "nothing is left of the answer" }
}

/** What the client has for a scheme of this kind. It has classes for those of its document alone. */
private fun authorization(scheme: String, secret: JsonNode): Interceptor {
    val (kind, values) = when {
        secret.isObject -> "HttpBasicAuth" to listOf(secret["username"].asText(), secret["password"].asText())
        scheme == "apiKey" -> "ApiKeyAuth" to listOf("header", "X-API-Key", secret.asText())
        else -> "HttpBearerAuth" to listOf("bearer", secret.asText())
    }
    val types = values.map { String::class.java }.toTypedArray()
    val auth = Class.forName("org.openapitools.client.auth.$kind").getConstructor(*types)
    return auth.newInstance(*values.toTypedArray()) as Interceptor
}

/** Lists of texts and the parts of a form are types of the HTTP library, which a caller makes; the rest is Gson's. */
private fun read(value: JsonNode, name: String, type: KType): Any? = when (type.classifier) {
    CSVParams::class -> CSVParams(value.map { it.asText() })
    MultipartBody.Part::class -> partOf(name, value)
    List::class if type.arguments.single().type == typeOf<MultipartBody.Part>() -> value.map { partOf(name, it) }
    else -> Serializer.gson.fromJson<Any>(value.toString(), type.javaType)
}

private fun partOf(name: String, file: JsonNode): MultipartBody.Part {
    val content = file["text"].asText().toRequestBody(file["type"].asText().toMediaType())
    return MultipartBody.Part.createFormData(name, file["filename"].asText(), content)
}
