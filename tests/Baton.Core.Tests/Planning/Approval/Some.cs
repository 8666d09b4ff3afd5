using System.Collections.Immutable;
using Baton.Core.Planning.Approval;

namespace Baton.Core.Tests.Planning.Approval;

internal static class Some
{
    public static readonly string Commit = new('a', 40);
    public static readonly string OtherCommit = new('b', 40);

    public static readonly PlanRecord Plan = new()
    {
        Unit = "web",
        Version = "1.5.0",
        Commit = Commit,
        Tag = "v1.5.0",
        Cut = "1.5.0",
        Title = "The big one",
        Description = "Everything is *new*.\n\nEnjoy.",
        Environment = "live",
        Operations =
        [
            new("tag", "create tag", "v1.5.0", ImmutableSortedDictionary<string, string>.Empty.Add("commit", Commit)),
            new("publish/folder/web.zip", "write", "releases/web.zip", ImmutableSortedDictionary<string, string>.Empty),
        ],
        Artifacts = [new("web.zip", "zip", 12, new string('0', 64))],
        Basis = new PlanBasis
        {
            Head = Commit,
            Tags = ImmutableSortedDictionary<string, string>.Empty.Add("v1.4.0", OtherCommit),
            Configuration = ImmutableSortedDictionary<string, string>.Empty.Add("build", "1").Add("publish", "2"),
            Live = new LiveFact("1.4.0", OtherCommit),
            Gates = [new("release", "go", []), new("flags", "hold", ["BATON4001"], "the owner said so")],
        },
    };
}
