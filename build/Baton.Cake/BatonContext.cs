using Baton.Cake.Session;
using Cake.Core;
using Cake.Frosting;

namespace Baton.Cake;

/// <summary>What every target sees: Cake's own context, and the release that is being carried.</summary>
public sealed class BatonContext : FrostingContext
{
    /// <summary>Made by the host, once a run.</summary>
    public BatonContext(ICakeContext context, ReleaseSession session)
        : base(context)
    {
        Session = session;
        session.Options = ReleaseOptions.Read(context.Arguments);
        session.Folder = context.Environment.WorkingDirectory.FullPath;
    }

    /// <summary>The state of the run.</summary>
    public ReleaseSession Session { get; }
}
