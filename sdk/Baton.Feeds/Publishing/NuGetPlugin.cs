using Baton.Core.Configuration;
using Baton.Core.Plugins;

namespace Baton.Feeds.Publishing;

/// <summary>The publisher <c>nuget</c>.</summary>
public sealed class NuGetPlugin : IPlugin<IPublisher>
{
    /// <inheritdoc/>
    public string Name => "nuget";

    /// <inheritdoc/>
    public string Schema => """
        {
          "nuget": {
            "description": "A NuGet feed.",
            "type": "object",
            "properties": {
              "source": { "description": "Its name in NuGet's own configuration.", "type": "string", "pattern": "\\S" },
              "key": { "description": "The environment variable with the key.", "type": "string", "default": "NUGET_API_KEY", "pattern": "^[^=\\s\\x00-\\x1F\\x7F-\\x9F]+$" },
              "user": { "description": "In whose name trusted publishing asks for a key; null for a key from the environment alone.", "type": "string", "default": null, "pattern": "\\S" },
              "tokenService": { "description": "Where trusted publishing exchanges; null for the neighbour of the address that takes packages.", "type": "string", "default": null, "pattern": "^[Hh][Tt][Tt][Pp][Ss]?://[^/]" }
            },
            "required": ["source"]
          }
        }
        """;

    /// <inheritdoc/>
    public IPublisher Read(ObjectReader section)
    {
        var o = section.Object(Name);
        var feed = new NuGetConfiguration(o?.Text("source", Rules.NotEmpty) ?? "")
        {
            User = o?.Text("user", Rules.NotEmpty),
            TokenService = o?.Text("tokenService", Rules.Url),
        };
        feed = o?.Text("key", Rules.Variable) is { } key ? feed with { Key = key } : feed;
        if (o?.Has("source") == false)
        {
            o.Bad("\"nuget\" needs the \"source\": the name of a feed in NuGet's configuration.");
        }

        o?.End();
        return new NuGetPublisher(feed);
    }
}
