using System.Text.RegularExpressions;
using Baton.Core.Configuration;
using Baton.Core.Plugins;

namespace Baton.Store.Buckets;

/// <summary>The publisher <c>s3</c>.</summary>
public sealed partial class BucketPlugin : IPlugin<IPublisher>
{
    /// <inheritdoc/>
    public string Name => "s3";

    /// <inheritdoc/>
    public string Schema => """
        {
          "s3": {
            "description": "A bucket of S3, or of a server that speaks its protocol. Credentials come from the environment: AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, a profile, or the role of the machine.",
            "type": "object",
            "properties": {
              "bucket": { "description": "Its name.", "type": "string", "pattern": "^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$" },
              "prefix": { "description": "What the keys begin with.", "type": "string", "pattern": "^[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$" },
              "endpoint": { "description": "The address of the server; null for that of AWS.", "type": "string", "pattern": "^[Hh][Tt][Tt][Pp][Ss]?://[^/]" },
              "region": { "description": "The region; null for the one that the environment names.", "type": "string", "pattern": "^[a-z0-9-]+$" },
              "pathStyle": { "description": "The bucket is a part of the path, not of the host's name; the default is true where an endpoint is named.", "type": "boolean" }
            },
            "required": ["bucket"]
          }
        }
        """;

    /// <inheritdoc/>
    public IPublisher Read(ObjectReader section)
    {
        var o = section.Object(Name);
        var bucket = new BucketConfiguration(o?.Text("bucket", v => BucketName().IsMatch(v) ? null : "is no name of a bucket: 3 to 63 lower-case letters, digits, '.' and '-'.") ?? "")
        {
            Prefix = o?.Text("prefix", v => Prefix().IsMatch(v) ? null : "may only have letters, digits, '.', '_' and '-', with '/' between, and no part that begins with '.'."),
            Endpoint = o?.Text("endpoint", v => Rules.Url(v) ?? (v.Contains('@') ? "must not have a user's name or a key in it." : null)),
            Region = o?.Text("region", v => Region().IsMatch(v) ? null : "is no region, such as eu-central-1."),
            PathStyle = o?.Flag("pathStyle"),
        };
        if (o?.Has("bucket") == false)
        {
            o.Bad("\"s3\" needs the name of a \"bucket\".");
        }

        o?.End();
        return new BucketPublisher(bucket);
    }

    [GeneratedRegex("""^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]\z""")]
    private static partial Regex BucketName();

    [GeneratedRegex("""^[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*\z""")]
    private static partial Regex Prefix();

    [GeneratedRegex("""^[a-z0-9-]+\z""")]
    private static partial Regex Region();
}
