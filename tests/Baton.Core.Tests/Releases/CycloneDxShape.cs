namespace Baton.Core.Tests.Releases;

/// <summary>
/// What https://cyclonedx.org/docs/1.6/json/ allows, narrowed to the parts that Baton writes: every other key is refused, so that nothing new is
/// written without being looked up there first. An <c>id</c> of a licence is one of an enumeration there, of which these three stand for all.
/// </summary>
internal static class CycloneDxShape
{
    public const string Schema = """
        {
          "$schema": "http://json-schema.org/draft-07/schema#",
          "type": "object", "additionalProperties": false,
          "required": ["$schema", "bomFormat", "specVersion", "serialNumber", "version", "metadata", "components", "dependencies"],
          "properties": {
            "$schema": { "enum": ["http://cyclonedx.org/schema/bom-1.6.schema.json"] },
            "bomFormat": { "enum": ["CycloneDX"] },
            "specVersion": { "enum": ["1.6"] },
            "serialNumber": { "type": "string", "pattern": "^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" },
            "version": { "type": "integer", "minimum": 1 },
            "metadata": {
              "type": "object", "additionalProperties": false, "required": ["timestamp", "tools", "component"],
              "properties": {
                "timestamp": { "type": "string", "format": "date-time", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$" },
                "tools": {
                  "type": "object", "additionalProperties": false,
                  "properties": { "components": { "type": "array", "uniqueItems": true, "items": { "$ref": "#/definitions/component" } } }
                },
                "component": { "$ref": "#/definitions/component" }
              }
            },
            "components": { "type": "array", "uniqueItems": true, "items": { "$ref": "#/definitions/component" } },
            "dependencies": {
              "type": "array", "uniqueItems": true,
              "items": {
                "type": "object", "additionalProperties": false, "required": ["ref"],
                "properties": { "ref": { "$ref": "#/definitions/reference" }, "dependsOn": { "type": "array", "uniqueItems": true, "items": { "$ref": "#/definitions/reference" } } }
              }
            }
          },
          "definitions": {
            "reference": { "type": "string", "minLength": 1 },
            "component": {
              "type": "object", "additionalProperties": false, "required": ["type", "name"],
              "properties": {
                "type": { "enum": ["application", "library", "file"] },
                "bom-ref": { "$ref": "#/definitions/reference" },
                "authors": { "type": "array", "items": { "type": "object", "additionalProperties": false, "properties": { "name": { "type": "string" } } } },
                "name": { "type": "string", "minLength": 1 },
                "version": { "type": "string", "maxLength": 1024 },
                "scope": { "enum": ["required", "optional", "excluded"] },
                "purl": { "type": "string", "pattern": "^pkg:(nuget|generic)/[^@/ ]+@[^@/ ]+$" },
                "hashes": {
                  "type": "array",
                  "items": {
                    "type": "object", "additionalProperties": false, "required": ["alg", "content"],
                    "properties": {
                      "alg": { "enum": ["SHA-256", "SHA-512"] },
                      "content": { "type": "string", "pattern": "^([a-fA-F0-9]{64}|[a-fA-F0-9]{128})$" }
                    }
                  }
                },
                "licenses": {
                  "oneOf": [
                    {
                      "type": "array",
                      "items": {
                        "type": "object", "additionalProperties": false, "required": ["license"],
                        "properties": {
                          "license": {
                            "type": "object", "additionalProperties": false,
                            "properties": { "id": { "enum": ["MIT", "Apache-2.0", "GPL-3.0-or-later"] }, "name": { "type": "string" }, "url": { "type": "string", "format": "uri" } },
                            "oneOf": [{ "required": ["id"] }, { "required": ["name"] }]
                          }
                        }
                      }
                    },
                    {
                      "type": "array", "minItems": 1, "maxItems": 1,
                      "items": { "type": "object", "additionalProperties": false, "required": ["expression"], "properties": { "expression": { "type": "string" } } }
                    }
                  ]
                }
              }
            }
          }
        }
        """;
}
