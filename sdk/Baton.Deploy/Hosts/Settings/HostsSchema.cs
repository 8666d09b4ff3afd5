namespace Baton.Deploy.Hosts.Settings;

/// <summary>The keys of the provider <c>hosts</c> in the JSON schema of baton.json.</summary>
internal static class HostsSchema
{
    public const string Text = """
        {
          "path": { "description": "The environment's folder: relative to the unit's folder; on hosts an absolute path.", "type": "string", "pattern": "\\S" },
          "retain": { "description": "How many versions are kept, the live one included.", "type": "integer", "minimum": 1, "default": 5 },
          "hosts": {
            "description": "The machines of the environment.", "type": "array", "minItems": 1,
            "items": {
              "type": "object",
              "properties": {
                "name": { "description": "Its name, for messages, hooks and the load balancer.", "type": "string", "pattern": "^(?!\\.)[A-Za-z0-9._-]+$" },
                "address": { "description": "Where SSH and health checks reach it; null for its name.", "type": "string", "default": null, "pattern": "^[A-Za-z0-9:][A-Za-z0-9._:%-]*$" },
                "port": { "description": "The port of SSH.", "type": "integer", "minimum": 1, "default": null },
                "user": { "description": "The user to log in as.", "type": "string", "default": null, "pattern": "^[A-Za-z0-9_][A-Za-z0-9._@\\\\-]*$" },
                "group": { "description": "Hosts of one group are updated together; groups follow each other.", "type": "string", "default": null, "pattern": "\\S" }
              },
              "required": ["name"]
            }
          },
          "ssh": {
            "description": "How to log in; what is not given is left to your own SSH configuration and agent.", "type": "object",
            "properties": {
              "user": { "description": "The user of hosts that name none.", "type": "string", "default": null, "pattern": "^[A-Za-z0-9_][A-Za-z0-9._@\\\\-]*$" },
              "port": { "description": "The port of hosts that name none.", "type": "integer", "minimum": 1, "default": null },
              "key": { "description": "The file with the private key.", "type": "string", "default": null, "pattern": "\\S" },
              "knownHosts": { "description": "The file with the keys of the hosts.", "type": "string", "default": null, "pattern": "\\S" },
              "config": { "description": "The SSH configuration, in place of your own.", "type": "string", "default": null, "pattern": "\\S" }
            }
          },
          "runtime": { "description": "The runtime identifier of the hosts; null for that of this machine.", "type": "string", "default": null, "pattern": "^(?!\\.)[A-Za-z0-9._-]+$" },
          "rolling": { "description": "How many hosts are updated at a time.", "type": "string", "default": "one", "pattern": "^(one|all|[1-9][0-9]{0,3}|([1-9][0-9]?|100)%)$" },
          "maxUnavailable": { "description": "How many hosts may be out of service at a time.", "type": "string", "default": null, "pattern": "^(one|all|[1-9][0-9]{0,3}|([1-9][0-9]?|100)%)$" },
          "check": {
            "description": "How to see that a host works: one of url, tcp and command.", "type": "object",
            "properties": {
              "url": { "description": "Answers 2xx when it does; ${host} and ${address} are replaced.", "type": "string", "default": null, "pattern": "^[Hh][Tt][Tt][Pp][Ss]?://[^/]" },
              "expect": { "description": "What the answer must contain; ${version} stands for the version.", "type": "string", "default": null, "pattern": "\\S" },
              "tcp": { "description": "The port that accepts connections when it does.", "type": "integer", "minimum": 1, "default": null },
              "command": { "description": "Runs on the host, in the folder of the live version, and ends with 0 when it does.", "type": "array", "items": { "type": "string" }, "default": [] },
              "count": { "description": "How many answers in a row must be good.", "type": "integer", "minimum": 1, "default": 1 },
              "interval": { "description": "How long to wait between two questions.", "type": "string", "default": "00:00:00.5", "pattern": "^(?=.*[1-9])([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,7})?$" },
              "timeout": { "description": "How long to ask.", "type": "string", "default": "00:00:30", "pattern": "^(?=.*[1-9])([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,7})?$" },
              "grace": { "description": "How long to wait before the first question.", "type": "string", "default": null, "pattern": "^(?=.*[1-9])([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,7})?$" }
            }
          },
          "balancer": {
            "description": "How a host is taken out of the load balancer and put back.", "type": "object",
            "properties": {
              "haproxy": { "description": "The stats sockets of HAProxy: paths, or address:port.", "type": "array", "items": { "type": "string", "pattern": "\\S" }, "default": [] },
              "server": { "description": "The server of a host in HAProxy, backend/server; ${host} stands for the host's name.", "type": "string", "default": null, "pattern": "^[A-Za-z0-9_.:${}-]+/[A-Za-z0-9_.:${}-]+$" },
              "drain": { "description": "The program that takes a host out.", "type": "array", "items": { "type": "string" }, "default": [] },
              "ready": { "description": "The program that puts a host back.", "type": "array", "items": { "type": "string" }, "default": [] },
              "timeout": { "description": "How long open requests, and coming back into service, may take.", "type": "string", "default": "00:00:30", "pattern": "^(?=.*[1-9])([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,7})?$" }
            }
          }
        }
        """;
}
