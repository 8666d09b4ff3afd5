namespace Baton.Core.Diagnostics;

/// <summary>Where in a file something is wrong.</summary>
/// <param name="File">Path as the user knows it.</param>
/// <param name="Line">1-based line; 0 when only the file is known.</param>
/// <param name="Column">1-based column; 0 when only the line is known.</param>
public sealed record SourceLocation(string File, int Line = 0, int Column = 0)
{
    /// <summary><c>file(line,column)</c>, the form that editors and MSBuild understand.</summary>
    public override string ToString() => (Line, Column) switch
    {
        ( <= 0, _) => File,
        (_, <= 0) => $"{File}({Line})",
        _ => $"{File}({Line},{Column})",
    };
}
