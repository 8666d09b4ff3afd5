namespace Baton.Core.Versioning;

/// <summary>A <c>major.minor</c> pair.</summary>
/// <param name="Major">Not negative.</param>
/// <param name="Minor">Not negative.</param>
public sealed record MajorMinor(int Major, int Minor)
{
    /// <summary><c>major.minor</c>.</summary>
    public override string ToString() => $"{Major}.{Minor}";
}
