using Baton.Pipeline.Road;
using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;
using Cake.Core;
using Cake.Core.Annotations;
using Cake.Frosting;

namespace Baton.Cake;

/// <summary>Baton in a <c>.cake</c> script.</summary>
[CakeAliasCategory("Baton")]
public static class BatonAliases
{
    /// <summary>Runs one of Baton's targets, after the targets that it depends on.</summary>
    /// <param name="context">The script's context.</param>
    /// <param name="target">The target, such as <c>Pack</c>.</param>
    /// <param name="arguments">Its arguments, such as <c>--env=local</c> or <c>--dry-run</c>.</param>
    /// <exception cref="CakeException">The target failed; the exception has Baton's exit code.</exception>
    [CakeMethodAlias]
    public static void RunBaton(this ICakeContext context, string target, params string[] arguments)
    {
        ArgumentNullException.ThrowIfNull(context);
        var carried = Start(context);
        var engine = new CakeHost()
            .UseBaton(baton => baton.UseRun(carried))
            .Run([$"--target={target}", $"--working={Folder(context)}", .. arguments]);
        AnswerLog.Write(context.Log, carried);
        var exit = carried.Run.End(engine == 0);
        if (exit != 0)
        {
            throw new CakeException(exit, $"Baton's target '{target}' failed with exit code {exit}.");
        }
    }

    /// <summary>The version of the commit, such as <c>1.5.0-alpha.0.3</c>.</summary>
    /// <param name="context">The script's context.</param>
    /// <exception cref="CakeException">There is no version; the exception has Baton's exit code.</exception>
    [CakeMethodAlias]
    public static string BatonVersion(this ICakeContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var carried = Start(context);
        carried.Begin(new Asked(new ReleaseOptions(), Folder(context)));
        try
        {
            carried.Need(carried.DecideVersionAsync().GetAwaiter().GetResult());
            return carried.Versioned.Version.Version;
        }
        finally
        {
            carried.Run.End(carried.Run.Exit == Core.Diagnostics.ExitCode.Done);
        }
    }

    private static string Folder(ICakeContext context) => context.Environment.WorkingDirectory.FullPath;

    private static ReleaseRun Start(ICakeContext context)
    {
        var progress = new CakeProgress();
        progress.To(context.Log);
        return new ReleaseRun(new Run(ThisProcess.Observe(progress)) { Progress = progress });
    }
}
