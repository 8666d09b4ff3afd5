using Baton.Core.Configuration;
using Baton.Pipeline.Plugins;

namespace Baton.Core.Tests.Configuration;

internal static class Sample
{
    /// <summary>Every key there is, none at its default.</summary>
    public const string Full = """
        {
          "$schema": "docs/schemas/baton.schema.json",
          "name": "service",
          "plugins": [{ "assembly": "tools/Acme.Baton.dll", "types": ["Acme.Baton.Shelf"] }, { "assembly": "tools/Other.dll" }],
          "versioning": {
            "strategy": "conventional", "tagPrefix": "service/v", "autoIncrement": "minor", "minimum": "1.2",
            "preReleaseIdentifiers": ["beta", "0"], "ignoreHeight": true, "markDirty": true, "buildMetadata": "ci.7", "assemblyVersion": "full", "paths": [".", ":!docs"]
          },
          "bump": { "labels": { "major": ["breaking"], "minor": ["new"], "patch": ["bug", "regression"], "none": ["internal"] } },
          "tag": { "push": false, "remote": "upstream" },
          "build": { "project": "Service.slnx", "configuration": "Debug", "properties": { "Sealed": "true" } },
          "test": { "enabled": false, "project": "tests/T.csproj", "arguments": ["--no-progress"] },
          "packages": [
            { "nuget": "src/Lib/Lib.csproj", "use": ["sh", "${unit}/try"] },
            { "zip": "src/App/App.csproj", "name": "app", "runtime": "linux-x64", "include": ["hooks/**"] },
            { "exec": { "command": ["tools/pack", "site"], "timeout": "00:01:00", "secrets": ["PACK_KEY"], "settings": { "level": "9" } } }
          ],
          "hooks": {
            "before": { "restore": ["a"], "build": ["sh", "generate"], "test": ["b"], "pack": ["c"], "use": ["c"], "notes": ["d"], "publish": ["e"], "deploy": ["f"] },
            "after": { "restore": ["g"], "build": ["h"], "test": ["i"], "pack": ["j"], "use": ["j"], "notes": ["k"], "publish": ["l", ""], "deploy": ["m"] },
            "timeout": "00:01:00", "environment": ["PORT"],
            "secrets": { "check": ["A"], "restore": ["B"], "build": ["C"], "test": ["D"], "pack": ["E"], "use": ["E"], "notes": ["F"], "publish": ["GITHUB_TOKEN", "CHAT_URL"], "deploy": ["H"] }
          },
          "notes": {
            "pullRequests": true, "template": "notes.scriban", "packages": false, "changelog": "docs/changes.md",
            "categories": [{ "title": "Rest", "labels": ["*"] }, { "title": "New", "types": ["feat"], "scopes": ["api"], "labels": ["enhancement"], "authors": ["ada"], "collapsed": true }],
            "exclude": { "types": ["style"], "scopes": ["internal"], "labels": ["ignore-for-release"], "authors": ["octocat"] }
          },
          "publish": [
            { "folder": "../releases" },
            { "github": { "repository": "owner/name", "draft": true, "status": true, "milestone": true, "comment": true, "label": "released", "dispatch": "deploy.yml" } },
            { "nuget": { "source": "feed" } },
            { "exec": { "command": ["tools/upload"], "timeout": "00:01:00", "secrets": ["UPLOAD_KEY"], "settings": { "bucket": "web" }, "local": true } },
            { "s3": { "bucket": "releases", "prefix": "apps/web", "endpoint": "https://storage.example", "region": "eu-central-1", "pathStyle": true } }
          ],
          "announce": [
            { "url": "env:CHAT_URL", "format": "slack" },
            { "url": "env:HOOK_URL", "format": "json", "secret": "env:HOOK_KEY", "required": true, "preReleases": true, "timeout": "00:00:20" }
          ],
          "gates": { "succession": {}, "flags": {}, "services": {}, "database": {}, "standby": {}, "freeze": { "windows": [ { "environments": ["live"], "from": "2026-12-20T00:00Z", "until": "2027-01-04T08:00+01:00", "reason": "Holidays" }, { "from": "2026-03-01T00:00Z", "until": "2026-03-02T00:00Z", "reason": "Inventory" } ], "weekly": [ { "environments": ["live"], "time": "fri 16:00 - mon 08:00", "zone": "Europe/Berlin", "reason": "Weekend" }, { "time": "tue 09:00 - tue 10:00", "reason": "Meeting" } ] }, "exec": [ { "name": "quiet", "command": ["tools/quiet"], "timeout": "00:00:30", "secrets": ["CALENDAR_KEY"], "settings": { "calendar": "team" } }, { "name": "signal", "command": ["tools/freeze"] } ] },
          "flags": { "source": "src/App/featureflags.json", "keys": ["NewCheckout", "Greeting"], "methods": ["IsOn", "Features.IsOn(1)"], "symbols": ["PREVIEW", "NET10_0"] },
          "settings": { "application": "app", "folder": "deploy/settings", "folders": ["../configs"], "clusters": ["eu"], "schema": "settings/schema.json", "public": "settings/public.json", "output": ["configuration", "appsettings", "variables"] },
          "migrations": { "paths": ["db"], "tool": "flyway", "lint": false, "serverVersion": "14", "severities": { "BATON3020": "error" }, "baseline": "V7__orders.sql" },
          "contracts": { "provides": ["b@2", "a@1"], "requires": ["users-api>=1.4"] },
          "environments": {
            "staging": { "cluster": "eu", "variables": { "PORT": "" } },
            "live": {
              "after": "staging", "protected": true, "provider": "directory", "path": "/srv/live", "retain": 3,
              "hooks": {
                "prepare": ["sh", "hooks/prepare", ""], "activated": ["sh", "hooks/activated"],
                "timeout": "00:02:00", "environment": ["PORT"]
              },
              "health": { "url": "https://localhost:5080/health", "timeout": "00:00:10", "interval": "00:00:00.05", "expect": "${version}" },
              "flags": "environments/live/flags.json",
              "database": {
                "connection": "env:LIVE_DB", "table": "public.history", "standby": "env:LIVE_STANDBY", "standbyLag": 1048576, "rehearsal": "env:LIVE_COPY",
                "backup": { "command": ["sh", "last-backup"], "hours": 12, "restoreTest": ["sh", "restore", ""], "timeout": "00:05:00" }
              },
              "webhooks": [ { "url": "env:LIVE_HOOK", "secret": "env:LIVE_HOOK_KEY", "timeout": "00:00:05" }, { "url": "env:OTHER_HOOK" } ],
              "variables": { "PORT": "5080" }
            },
            "fleet": {
              "provider": "hosts", "path": "/srv/fleet", "retain": 3, "runtime": "linux-arm64",
              "hosts": [{ "name": "web1" }, { "name": "web2", "address": "10.0.0.2", "port": 2202, "user": "ada", "group": "second" }],
              "ssh": { "user": "deploy", "port": 2222, "key": "keys/deploy", "knownHosts": "keys/hosts", "config": "keys/config" },
              "rolling": "25%", "maxUnavailable": "2",
              "check": { "url": "http://${address}:5080/health", "expect": "${version}", "count": 3, "interval": "00:00:01", "timeout": "00:01:00", "grace": "00:00:02" },
              "balancer": { "haproxy": ["/run/haproxy.sock", "lb2:9999"], "server": "web/${host}", "timeout": "00:00:10" }
            },
                        "attic": {},
            "outpost": { "provider": "exec", "command": ["tools/deploy"], "timeout": "00:01:00", "secrets": ["DEPLOY_KEY"], "settings": { "target": "/srv/attic" } }
          },
          "ledger": "../ledger.db"
        }
        """;

    public static UnitConfiguration Read(string json)
    {
        var result = ConfigurationReader.Read(json, "baton.json", "folder", BuiltInPlugins.All);
        Assert.Empty(result.Diagnostics);
        return result.Value!;
    }
}
