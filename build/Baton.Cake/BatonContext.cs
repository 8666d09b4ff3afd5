using Baton.Core.Releases;
using Baton.Pipeline.Road;
using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;
using Baton.Pipeline.Units;
using Cake.Core;
using Cake.Frosting;

namespace Baton.Cake;

/// <summary>What every target sees: Cake's own context, and the release that is being carried. Derive from it to add state of your own.</summary>
public class BatonContext : FrostingContext
{
    /// <summary>Made by the host, once a run.</summary>
    /// <exception cref="CakeException">An argument cannot be taken as it is; the exception has the exit code of a usage error.</exception>
    public BatonContext(ICakeContext context, ReleaseRun carried)
        : base(context)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(carried);
        Carried = carried;
        (Run.Progress as CakeProgress)?.To(context.Log);
        string[] targets = [.. context.Arguments.GetArguments("target")];
        Run.Command = Run.Command.Length > 0 ? Run.Command : AskedTarget.CommandOf(targets);
        var options = CakeOptions.Read(context.Arguments);
        Run.Say(options.Diagnostics);
        carried.Need(options.Diagnostics);
        carried.Begin(new Asked(AskedTarget.Complete(options.Value!, Run.Command, targets.FirstOrDefault() ?? ""), context.Environment.WorkingDirectory.FullPath));
    }

    /// <summary>The clock, the variables, secrets, progress: what a step needs beside the stage.</summary>
    public Run Run => Carried.Run;

    /// <summary>How far the release has come: a <see cref="Versioned"/> in every target of Baton's.</summary>
    public Versioned Stage => Carried.Versioned;

    /// <summary>The release unit.</summary>
    public ReleaseUnit Unit => Stage.Unit;

    /// <summary>The release as far as it is known.</summary>
    public Release Release => (Carried.Stage!.Find<Versioned>() ?? Stage).Release;

    /// <summary>The run that the targets carry on.</summary>
    internal ReleaseRun Carried { get; }

    /// <summary>Reads the unit and its version, once a run. Every target of Baton does it; a target that derives from none of them calls it first.</summary>
    /// <exception cref="CakeException">There is no unit or no version; the exception has the exit code.</exception>
    public void Begin() => BeginAsync().GetAwaiter().GetResult();

    /// <summary>The same for who can wait.</summary>
    /// <exception cref="CakeException">There is no unit or no version; the exception has the exit code.</exception>
    public async Task BeginAsync() => Carried.Need(await Carried.DecideVersionAsync());
}
