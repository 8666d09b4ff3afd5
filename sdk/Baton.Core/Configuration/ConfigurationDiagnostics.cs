using Baton.Core.Diagnostics;

namespace Baton.Core.Configuration;

/// <summary>What can be wrong with baton.json and its overrides.</summary>
public static class ConfigurationDiagnostics
{
    /// <summary>The file is not JSON.</summary>
    public static readonly DiagnosticDescriptor InvalidJson = Error("BATON2000", "baton.json is not valid JSON");

    /// <summary>A key that nobody reads.</summary>
    public static readonly DiagnosticDescriptor UnknownKey = Error("BATON2001", "Unknown key in baton.json");

    /// <summary>A value of the wrong type.</summary>
    public static readonly DiagnosticDescriptor WrongType = Error("BATON2002", "Wrong type in baton.json");

    /// <summary>A value of the right type that cannot be meant.</summary>
    public static readonly DiagnosticDescriptor BadValue = Error("BATON2003", "Bad value in baton.json");

    /// <summary>The same key twice in one object.</summary>
    public static readonly DiagnosticDescriptor DuplicateKey = Error("BATON2004", "Duplicate key in baton.json");

    /// <summary>No environment of that name.</summary>
    public static readonly DiagnosticDescriptor UnknownEnvironment = Error("BATON2005", "Unknown environment");

    /// <summary>An environment variable or MSBuild property that overrides a versioning setting has a value it cannot have.</summary>
    public static readonly DiagnosticDescriptor BadOverride = Error("BATON2006", "Bad versioning override");

    /// <summary>baton.json is there and cannot be read.</summary>
    public static readonly DiagnosticDescriptor Unreadable = Error("BATON2007", "baton.json cannot be read");

    /// <summary>A project's MSBuild properties give it another version than its release unit has.</summary>
    public static readonly DiagnosticDescriptor PropertyDiffers = Error("BATON1103", "Versioning property of one project");

    private static DiagnosticDescriptor Error(string code, string title) => new(code, title, Severity.Error, ExitCode.Usage);
}
