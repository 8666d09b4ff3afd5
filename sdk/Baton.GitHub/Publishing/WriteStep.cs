using Baton.Core.Diagnostics;
using Baton.GitHub.Api;

namespace Baton.GitHub.Publishing;

/// <summary>How one try of a write ended.</summary>
/// <param name="Again">Why it has to be looked at again; null when the end is known.</param>
/// <param name="Error">Why it failed for good, or what to say if looking again never helps; null when it is done.</param>
internal readonly record struct WriteStep(ApiFailure? Again, Diagnostic? Error)
{
    /// <summary>It is done.</summary>
    public static WriteStep Done => default;

    public bool IsDone => Again is null && Error is null;

    /// <summary>It failed for good.</summary>
    public static WriteStep Failed(Diagnostic error) => new(null, error);

    /// <summary>The world is not yet as it should be, though nothing was refused.</summary>
    /// <param name="what">What it lacks.</param>
    /// <param name="inTheEnd">What to say if it stays like that; null where GitHub is to blame.</param>
    public static WriteStep NotYet(string what, Diagnostic? inTheEnd = null) => new(new ApiFailure(FailureKind.Server, 0, what, "waiting"), inTheEnd);

    /// <summary>It is done as far as anybody knows; the look that comes at once decides.</summary>
    public static WriteStep LookAgain(string what) => new(new ApiFailure(FailureKind.Server, 0, what, "waiting", TimeSpan.Zero), null);

    /// <summary>A request failed: when nobody knows what came of it, or when another run may be the reason, it is looked at again.</summary>
    public static WriteStep Of(ApiFailure failure, Publication publication, bool mayBeARace = false) =>
        failure.IsUncertain || mayBeARace ? new(failure, null) : Failed(Failures.Report(failure, publication));
}
