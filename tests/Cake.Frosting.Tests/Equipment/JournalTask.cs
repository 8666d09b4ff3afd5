using Cake.Core;

namespace Cake.Frosting.Tests.Equipment;

/// <summary>A task that writes its name into the journal.</summary>
internal abstract class JournalTask(Journal journal) : FrostingTask
{
    public override void Run(ICakeContext context) => journal.Add(GetType().Name);
}
