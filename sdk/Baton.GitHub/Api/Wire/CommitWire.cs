namespace Baton.GitHub.Api.Wire;

/// <summary>A commit of a list.</summary>
internal sealed class CommitWire
{
    public string Sha { get; set; } = "";

    /// <summary>The account that its address belongs to; null when GitHub knows none.</summary>
    public AccountWire? Author { get; set; }
}
