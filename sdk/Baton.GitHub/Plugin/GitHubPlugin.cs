using Baton.Core.Configuration;
using Baton.Core.Plugins;

namespace Baton.GitHub.Plugin;

/// <summary>The publisher <c>github</c>.</summary>
public sealed class GitHubPlugin : IPlugin<IPublisher>
{
    /// <inheritdoc/>
    public string Name => "github";

    /// <inheritdoc/>
    public string Schema => """
        {
          "github": {
            "description": "A GitHub repository.",
            "type": "object",
            "properties": {
              "repository": { "description": "owner/name; null for the one that the remote names.", "type": "string", "pattern": "^(?!\\.)[A-Za-z0-9._-]+/[A-Za-z0-9._-]+$" },
              "draft": { "description": "Leave the release a draft.", "type": "boolean", "default": false },
              "status": { "description": "Give the commit a status with the test counts.", "type": "boolean", "default": false },
              "milestone": { "description": "Close the milestone that is named like the version or the tag.", "type": "boolean", "default": false },
              "comment": { "description": "Tell the issues and pull requests of the release that it is out.", "type": "boolean", "default": false },
              "label": { "description": "The label that the issues and pull requests of the release get; null for none.", "type": "string", "pattern": "\\S", "maxLength": 50 },
              "dispatch": {
                "description": "The file name of the workflow that is started on the tag once the release is out, such as deploy.yml; null for none.",
                "type": "string",
                "pattern": "^(?!\\.)[A-Za-z0-9._-]+$"
              }
            }
          }
        }
        """;

    /// <inheritdoc/>
    public IPublisher Read(ObjectReader section)
    {
        if (section.Object(Name) is not { } o)
        {
            return new RepositoryPublisher(new GitHubConfiguration(null, Draft: false));
        }

        var github = new GitHubConfiguration(o.Text("repository", Rules.Repository), o.Flag("draft") ?? false)
        {
            Status = o.Flag("status") ?? false,
            Milestone = o.Flag("milestone") ?? false,
            Comment = o.Flag("comment") ?? false,
            Label = o.Text("label", Rules.Label),
            Dispatch = o.Text("dispatch", Rules.Name),
        };
        o.End();
        return new RepositoryPublisher(github);
    }

    /// <summary>The host of a repository that no publisher names.</summary>
    public static IRepositoryHost Host => new RepositoryPublisher(new GitHubConfiguration(null, Draft: false));
}
