using Baton.Core.Diagnostics;

namespace Baton.Core.Succession;

/// <summary>Why a release must not take over from the live one.</summary>
public static class SuccessionDiagnostics
{
    /// <summary>The candidate is older.</summary>
    public static readonly DiagnosticDescriptor NotNewer = Hold("BATON5001", "Candidate is not newer than what is live");

    /// <summary>The histories have diverged.</summary>
    public static readonly DiagnosticDescriptor Diverged = Hold("BATON5002", "Candidate does not descend from what is live");

    /// <summary>The live commit is not in this repository.</summary>
    public static readonly DiagnosticDescriptor UnknownCommit = Hold("BATON5003", "Live commit is unknown here");

    /// <summary>History is cut off.</summary>
    public static readonly DiagnosticDescriptor Shallow = Hold("BATON5004", "Shallow history cannot prove succession");

    /// <summary>The same version is live with other bytes.</summary>
    public static readonly DiagnosticDescriptor OtherBytes = Hold("BATON5005", "Same version is live with other bytes");

    /// <summary>The environment before has not seen these bytes succeed.</summary>
    public static readonly DiagnosticDescriptor NotPromoted = Hold("BATON5006", "Not deployed to the environment before");

    /// <summary>There is no history that could tell.</summary>
    public static readonly DiagnosticDescriptor NoHistory = Hold("BATON5007", "No history to prove succession");

    /// <summary>A higher version on an older commit.</summary>
    public static readonly DiagnosticDescriptor Behind = Hold("BATON5008", "Candidate's commit is older than the live one");

    /// <summary>One of the versions is not SemVer.</summary>
    public static readonly DiagnosticDescriptor BadVersion = Hold("BATON5009", "Versions cannot be compared");

    /// <summary>The release records do not tell.</summary>
    public static readonly DiagnosticDescriptor Unrecorded = Hold("BATON5010", "Release record does not prove succession");

    /// <summary>Something that the candidate requires is not there.</summary>
    public static readonly DiagnosticDescriptor NotProvided = Hold("BATON5020", "Required contract is not provided");

    /// <summary>Something live requires what the candidate stops providing.</summary>
    public static readonly DiagnosticDescriptor StillRequired = Hold("BATON5021", "Contract is still required");

    /// <summary>Something live may require what the candidate stops providing.</summary>
    public static readonly DiagnosticDescriptor UnknownContracts = Hold("BATON5022", "Contracts of something live are unknown");

    /// <summary>Releases wait for each other.</summary>
    public static readonly DiagnosticDescriptor Cycle = Hold("BATON5024", "Releases wait for each other");

    /// <summary>A contract that cannot be read.</summary>
    public static readonly DiagnosticDescriptor BadContract = Hold("BATON5023", "Contract cannot be read");

    private static DiagnosticDescriptor Hold(string code, string title) => new(code, title, Severity.Error, ExitCode.Held);
}
