using Baton.Core.Diagnostics;

namespace Baton.Settings;

/// <summary>What can be wrong with the settings of an application.</summary>
public static class SettingsDiagnostics
{
    /// <summary>The file is neither JSON nor YAML.</summary>
    public static readonly DiagnosticDescriptor InvalidFile = Error("BATON2100", "Settings file is not valid JSON or YAML");

    /// <summary>Size, depth or number of values.</summary>
    public static readonly DiagnosticDescriptor OverLimit = Error("BATON2101", "Settings exceed a limit");

    /// <summary>The bytes are not UTF-8.</summary>
    public static readonly DiagnosticDescriptor NotUtf8 = Error("BATON2102", "Settings file is not UTF-8");

    /// <summary>The same key twice in one object.</summary>
    public static readonly DiagnosticDescriptor DuplicateKey = Error("BATON2103", "Duplicate key in settings");

    /// <summary>YAML that would be more than data, or that readers of YAML disagree about.</summary>
    public static readonly DiagnosticDescriptor YamlNotAllowed = Error("BATON2104", "YAML feature is not allowed in settings");

    /// <summary>The file is there and cannot be read.</summary>
    public static readonly DiagnosticDescriptor Unreadable = Error("BATON2105", "Settings file cannot be read");

    /// <summary>Two files for one source.</summary>
    public static readonly DiagnosticDescriptor AmbiguousFile = Error("BATON2106", "Two settings files for one source");

    /// <summary>A name that cannot be a part of a file's name.</summary>
    public static readonly DiagnosticDescriptor BadName = Error("BATON2107", "Invalid name for a settings source");

    /// <summary>A key or text with <c>$</c> that has no meaning there.</summary>
    public static readonly DiagnosticDescriptor BadMarker = Error("BATON2108", "Invalid marker in settings");

    /// <summary>The file's value is not an object.</summary>
    public static readonly DiagnosticDescriptor NotAnObject = Error("BATON2109", "Settings file does not hold an object");

    /// <summary>A layer replaces a value by one of another type.</summary>
    public static readonly DiagnosticDescriptor OtherType = Error("BATON2110", "Settings layer changes the type of a value");

    /// <summary>A value that no layer has filled.</summary>
    public static readonly DiagnosticDescriptor MissingValue = Error("BATON2111", "Missing setting");

    /// <summary>A layer sets what Baton sets.</summary>
    public static readonly DiagnosticDescriptor ReservedKey = Error("BATON2112", "Reserved key in settings");

    /// <summary>A path that was asked for and that no layer sets.</summary>
    public static readonly DiagnosticDescriptor UnknownSetting = Error("BATON2113", "Unknown setting");

    /// <summary>A cluster that baton.json does not name.</summary>
    public static readonly DiagnosticDescriptor UnknownCluster = Error("BATON2114", "Unknown cluster");

    /// <summary>A reference to a path that has no value.</summary>
    public static readonly DiagnosticDescriptor UnknownReference = Error("BATON2120", "Reference to an unknown setting");

    /// <summary>References that need each other.</summary>
    public static readonly DiagnosticDescriptor ReferenceCycle = Error("BATON2121", "Reference cycle in settings");

    /// <summary>A reference to a secret, or to an object that holds one.</summary>
    public static readonly DiagnosticDescriptor ReferenceToSecret = Error("BATON2122", "Reference to a secret");

    /// <summary>A reference that cannot be read, or whose value has no text.</summary>
    public static readonly DiagnosticDescriptor BadReference = Error("BATON2123", "Invalid reference in settings");

    /// <summary>A secret's reference that no provider understands.</summary>
    public static readonly DiagnosticDescriptor BadSecret = Error("BATON2130", "Invalid secret reference");

    /// <summary>The provider has no such secret.</summary>
    public static readonly DiagnosticDescriptor SecretNotFound = Failure("BATON2131", "Secret not found");

    /// <summary>The program that prints a secret failed.</summary>
    public static readonly DiagnosticDescriptor SecretCommandFailed = Failure("BATON2132", "Secret command failed");

    /// <summary>The public filter cannot be applied.</summary>
    public static readonly DiagnosticDescriptor BadPublicFilter = Error("BATON2140", "Public filter does not match the settings");

    /// <summary>The public filter names a secret.</summary>
    public static readonly DiagnosticDescriptor PublicSecret = Error("BATON2141", "Public filter names a secret");

    /// <summary>The settings do not fit the application's schema.</summary>
    public static readonly DiagnosticDescriptor SchemaMismatch = Error("BATON2142", "Settings do not match the schema");

    /// <summary>The schema itself is wrong.</summary>
    public static readonly DiagnosticDescriptor BadSchema = Error("BATON2143", "Invalid settings schema");

    /// <summary>A key or value that the form of output cannot carry.</summary>
    public static readonly DiagnosticDescriptor NotWritable = Error("BATON2144", "Setting cannot be written in this form");

    /// <summary>The token is not in the script.</summary>
    public static readonly DiagnosticDescriptor NoToken = Failure("BATON2145", "Token not found in the script");

    /// <summary>A file of settings cannot be written.</summary>
    public static readonly DiagnosticDescriptor WriteFailed = Failure("BATON2146", "Settings cannot be written");

    private static DiagnosticDescriptor Error(string code, string title) => new(code, title, Severity.Error, ExitCode.Usage);

    private static DiagnosticDescriptor Failure(string code, string title) => new(code, title, Severity.Error, ExitCode.StepFailed);
}
