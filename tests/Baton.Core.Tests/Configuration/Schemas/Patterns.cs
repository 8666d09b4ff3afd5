namespace Baton.Core.Tests.Configuration.Schemas;

/// <summary>The reader's rules as regular expressions, for editors. Tests hold the two to the same answers.</summary>
internal static class Patterns
{
    public const string NotEmpty = @"\S";
    public const string Name = @"^(?!\.)[A-Za-z0-9._-]+$";
    public const string Inside = @"^(?![/\\])(?!.:)(?!(.*[/\\])?\.\.([/\\]|$)).*\S";
    public const string TagPrefix = @"^(?![Nn][Oo][Nn][Ee]$)(?![/.-])(?!.*(\.\.|//|@\{|/\.|\.lock/))[^\x00-\x20\x7F~^:?*\[\\]*$";
    public const string MajorMinor = @"^(0|[1-9][0-9]*)(\.(0|[1-9][0-9]*))?$";
    public const string Identifier = "^(0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)$";
    public const string Metadata = @"^([0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?$";
    public const string Time = @"^(?=.*[1-9])([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]{1,7})?$";
    public const string Variable = @"^[^=\s\x00-\x1F\x7F-\x9F]+$";
    public const string Method = @"^[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z_][A-Za-z0-9_]*)?(\([0-9]{1,2}\))?$";
    public const string Symbol = "^[A-Za-z_][A-Za-z0-9_]*$";
    public const string Reference = @"^env:[^=\s\x00-\x1F\x7F-\x9F]+$";
    public const string Ledger = @"^(?!env:)(?![\s\S]*://)(?=[\s\S]*\S)[^=]+$|^env:[^=\s\x00-\x1F\x7F-\x9F]+$";
    public const string ServerVersion = @"^(9|[1-9][0-9]|09)(\.[0-9]{1,2})?$";
    public const string MigrationCode = "^BATON30(0[1-9]|[12][0-9]|3[0-2])$";
    public const string Property = "^[A-Za-z_][A-Za-z0-9_-]*$";
    public const string Repository = @"^(?!\.)[A-Za-z0-9._-]+/[A-Za-z0-9._-]+$";
    public const string Url = "^[Hh][Tt][Tt][Pp][Ss]?://[^/]";
}
