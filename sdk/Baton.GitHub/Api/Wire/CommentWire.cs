namespace Baton.GitHub.Api.Wire;

/// <summary>A comment of an issue or a pull request.</summary>
internal sealed class CommentWire
{
    public long Id { get; set; }

    public string Body { get; set; } = "";
}
