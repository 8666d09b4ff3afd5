namespace Baton.GitHub.Api.Wire;

/// <summary>A commit with the tree that it has.</summary>
internal sealed class CommitContentWire
{
    public string Sha { get; set; } = "";

    public Content? Commit { get; set; }

    internal sealed class Content
    {
        public GitObjectWire? Tree { get; set; }
    }
}
