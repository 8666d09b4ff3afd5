using Cake.Core;
using Cake.Frosting;

namespace Cake.Frosting.TestHost;

/// <summary>Fails with a code of its own.</summary>
[TaskName("Fail")]
public sealed class FailTask : FrostingTask
{
    /// <inheritdoc/>
    public override void Run(ICakeContext context) => throw new CakeException(4, "the remote is down");
}
