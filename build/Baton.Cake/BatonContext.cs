using Baton.Pipeline.Session;
using Baton.Pipeline.Work;
using Cake.Core;
using Cake.Frosting;

namespace Baton.Cake;

/// <summary>What every target sees: Cake's own context, and the release that is being carried. Derive from it to add state of your own.</summary>
public class BatonContext : FrostingContext
{
    private readonly string[] targets;

    /// <summary>Made by the host, once a run.</summary>
    /// <exception cref="CakeException">An argument cannot be taken as it is; the exception has the exit code of a usage error.</exception>
    public BatonContext(ICakeContext context, ReleaseSession session)
        : base(context)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(session);
        Session = session;
        (session.Progress as CakeProgress)?.To(context.Log);
        targets = [.. context.Arguments.GetArguments("target")];
        session.Command = session.Command.Length > 0 ? session.Command : CommandOf(targets);
        session.Options = CakeEnd.Of(() => session.Need(CakeOptions.Read(context.Arguments)));
        session.Folder = context.Environment.WorkingDirectory.FullPath;
    }

    /// <summary>The state of the run.</summary>
    public ReleaseSession Session { get; }

    /// <summary>Reads the unit and its version, once a run. Every target of Baton does it; a target that derives from none of them calls it first.</summary>
    /// <exception cref="CakeException">There is no unit or no version; the exception has the exit code.</exception>
    public void Begin() => CakeEnd.Of(BeginAsync).GetAwaiter().GetResult();

    /// <summary>The same for who can wait.</summary>
    internal Task BeginAsync() => RunStart.BeginAsync(Session, targets.FirstOrDefault() ?? "");

    /// <summary>
    /// The command that does what the target does. A target of the host's own, and several targets, count as a release: whatever they depend on
    /// is as strict as there.
    /// </summary>
    private static string CommandOf(string[] targets) => targets is [var only] && TargetName.OfBaton.ContainsKey(only) ? only.ToLowerInvariant() : "release";
}
