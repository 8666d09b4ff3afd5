using System.Collections.Immutable;
using Baton.Core.Configuration.Reading;

namespace Baton.Core.Configuration;

/// <summary>Reads <c>publish</c>.</summary>
internal static class PublisherReader
{
    public static ImmutableArray<PublisherConfiguration> Read(ObjectReader unit)
    {
        var publishers = ImmutableArray.CreateBuilder<PublisherConfiguration>();
        foreach (var o in unit.Objects("publish"))
        {
            if ((o.Has("folder") ? 1 : 0) + (o.Has("github") ? 1 : 0) + (o.Has("nuget") ? 1 : 0) != 1)
            {
                o.Bad(o.Node, "A publisher is one of \"folder\", \"github\" and \"nuget\".");
            }

            publishers.Add(new PublisherConfiguration(o.Text("folder", Rules.NotEmpty), GitHub(o.Object("github")), NuGet(o.Object("nuget"))));
            o.End();
        }

        return publishers.ToImmutable();
    }

    private static GitHubConfiguration? GitHub(ObjectReader? o)
    {
        if (o is null)
        {
            return null;
        }

        var repository = o.Text("repository", Rules.Repository);
        var github = new GitHubConfiguration(repository, o.Flag("draft") ?? false)
        {
            Status = o.Flag("status") ?? false,
            Milestone = o.Flag("milestone") ?? false,
            Comment = o.Flag("comment") ?? false,
            Label = o.Text("label", Rules.Label),
            Dispatch = o.Text("dispatch", Rules.Name),
        };
        o.End();
        return github;
    }

    private static NuGetConfiguration? NuGet(ObjectReader? o)
    {
        if (o is null)
        {
            return null;
        }

        var feed = new NuGetConfiguration(o.Text("source", Rules.NotEmpty) ?? "")
        {
            User = o.Text("user", Rules.NotEmpty),
            TokenService = o.Text("tokenService", Rules.Url),
        };
        feed = o.Text("key", Rules.Variable) is { } key ? feed with { Key = key } : feed;
        if (!o.Has("source"))
        {
            o.Bad(o.Node, "\"nuget\" needs the \"source\": the name of a feed in NuGet's configuration.");
        }

        o.End();
        return feed;
    }
}
