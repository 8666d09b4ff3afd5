namespace Baton.Core.Flags;

/// <summary>A place in the code that asks for a flag.</summary>
/// <param name="Key">The flag's id, as the code has it.</param>
/// <param name="File">Path relative to the release unit's folder, with slashes.</param>
/// <param name="Line">1-based.</param>
/// <param name="Column">1-based.</param>
/// <param name="By">The method or attribute that asks, such as <c>IsEnabledAsync</c>.</param>
public sealed record FlagReference(string Key, string File, int Line, int Column, string By)
{
    /// <summary><c>file:line</c>, as release.json keeps it.</summary>
    public override string ToString() => $"{File}:{Line}";
}
