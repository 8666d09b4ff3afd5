#!/usr/bin/env python3
"""A gate in Python: holds while a file exists, and shows who wrote what in it."""
import json
import pathlib
import sys

request = json.load(sys.stdin)


def answer(result):
    print(json.dumps({"result": result}))
    sys.exit(0)


if request["protocol"] != 1:
    print(json.dumps({"error": {"message": f"protocol {request['protocol']} is unknown", "fix": "Update this program."}}))
elif request["method"] == "describe":
    answer({"protocols": [1], "kinds": ["gate"]})
elif request["method"] == "decide":
    file = pathlib.Path(request["settings"].get("file", "FREEZE"))
    evidence = {"environment": request["environment"]["name"], "version": request["release"]["version"]}
    if file.exists():
        why = file.read_text(encoding="utf-8").strip() or "no reason given"
        answer({"verdict": "hold", "evidence": evidence, "reasons": [{"why": f"Releases are frozen: {why}", "fix": f"Wait, or delete the file {file}."}]})
    answer({"verdict": "go", "evidence": evidence})
else:
    print(json.dumps({"error": {"message": f"the method {request['method']} is unknown", "fix": "Use the version of Baton that this program was written for."}}))
