using System.Collections.Immutable;

namespace Baton.Migrations.Rules;

/// <summary>Every rule about migrations, in the order of the codes: BATON3001 is the first.</summary>
public static class LintRules
{
    /// <summary>The rules.</summary>
    public static readonly ImmutableArray<LintRule> All =
    [
        new CreateIndexBlocksWrites(),
        new DropIndexBlocksReads(),
        new ConcurrentlyInTransaction(),
        new ReindexBlocksWrites(),
        new ForeignKeyLocksTables(),
        new CheckLocksTable(),
        new ValidateInSameTransaction(),
        new UniqueLocksTable(),
        new PrimaryKeyLocksTable(),
        new ExcludeLocksTable(),
        new SetNotNullScansTable(),
        new NotNullWithoutDefault(),
        new VolatileDefaultRewrites(),
        new StoredColumnRewrites(),
        new SerialColumnRewrites(),
        new ChangeTypeRewrites(),
        new RenameColumnBreaksReaders(),
        new RenameTableBreaksReaders(),
        new RenameSchemaOrValueBreaksReaders(),
        new DropBreaksReaders(),
        new DropNotNullBreaksReaders(),
        new JsonHasNoEquality(),
        new PartitionLocksTable(),
        new TruncateCascades(),
        new FullVacuumLocksTable(),
        new BackfillLocksRows(),
        new NoTimeout(),
        new StatementsUnderExclusiveLock(),
        new CannotBeRepeated(),
        new Unchecked(),
    ];
}
