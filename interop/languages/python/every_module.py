"""Compiles and imports every module of a generated package: what has no compiler says so when it is loaded."""

import compileall
import importlib
import json
import pkgutil
import sys

given = json.load(sys.stdin)
sys.path.insert(0, given["folder"])

if not compileall.compile_dir(f"{given['folder']}/{given['package']}", quiet=1):
    raise SyntaxError("not every module could be compiled")
package = importlib.import_module(given["package"])
modules = [each.name for each in pkgutil.walk_packages(package.__path__, f"{given['package']}.")]
for name in modules:
    importlib.import_module(name)
print(json.dumps({"answer": len(modules)}))
