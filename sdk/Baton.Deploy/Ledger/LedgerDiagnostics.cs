using Baton.Core.Diagnostics;

namespace Baton.Deploy.Ledger;

/// <summary>What can go wrong with the ledger itself.</summary>
public static class LedgerDiagnostics
{
    /// <summary>The database server does not answer.</summary>
    public static readonly DiagnosticDescriptor Unreachable = new("BATON7020", "Ledger does not answer", Severity.Error, ExitCode.RemoteFailed);

    /// <summary>The variable that names the database is not set, or holds something else.</summary>
    public static readonly DiagnosticDescriptor BadAddress = new("BATON7021", "Bad address of the ledger", Severity.Error, ExitCode.Usage);

    /// <summary>The chain of hashes does not hold.</summary>
    public static readonly DiagnosticDescriptor BrokenChain = new("BATON7022", "Ledger was tampered with", Severity.Error, ExitCode.StepFailed);

    /// <summary>The first entries were written before there were hashes.</summary>
    public static readonly DiagnosticDescriptor ChainedLater = new("BATON7023", "Ledger was chained later", Severity.Info, ExitCode.Done);

    /// <summary>An exported ledger cannot be read or taken.</summary>
    public static readonly DiagnosticDescriptor CannotImport = new("BATON7024", "Ledger cannot be imported", Severity.Error, ExitCode.Usage);

    /// <summary>The unit is not live where it should be retired.</summary>
    public static readonly DiagnosticDescriptor NotLive = new("BATON7025", "Unit is not live", Severity.Error, ExitCode.Usage);
}
