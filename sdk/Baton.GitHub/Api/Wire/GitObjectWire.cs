namespace Baton.GitHub.Api.Wire;

/// <summary>A reference or an annotated tag: something that points at an object.</summary>
internal sealed class GitObjectWire
{
    public string Sha { get; set; } = "";

    public Target? Object { get; set; }

    internal sealed class Target
    {
        public string Sha { get; set; } = "";

        public string Type { get; set; } = "";
    }
}
