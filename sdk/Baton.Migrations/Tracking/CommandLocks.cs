using Baton.Migrations.Parsing;

namespace Baton.Migrations.Tracking;

/// <summary>Which locks a statement takes on tables. Tests ask a server for each of them.</summary>
public static class CommandLocks
{
    /// <summary>The locks of a statement.</summary>
    public static IEnumerable<LockTaken> Of(SqlCommand command) => command.Kind switch
    {
        SqlCommandKind.CreateIndex => [new(command.Table!, command.IsConcurrent ? LockMode.ShareUpdateExclusive : LockMode.Share)],
        SqlCommandKind.CreateTable => OfNewTable(command),
        SqlCommandKind.Drop when command.ObjectType is not ("SCHEMA" or "DATABASE") =>
            command.Names.Select(n => new LockTaken(n, command.IsConcurrent ? LockMode.ShareUpdateExclusive : LockMode.AccessExclusive)),
        SqlCommandKind.Reindex => command.Names.Take(command.ObjectType is "TABLE" or "INDEX" ? 1 : 0)
            .Select(n => new LockTaken(n, command.IsConcurrent ? LockMode.ShareUpdateExclusive : LockMode.Share)),
        SqlCommandKind.Truncate => command.Names.Select(n => new LockTaken(n, LockMode.AccessExclusive)),
        SqlCommandKind.Cluster => command.Names.Select(n => new LockTaken(n, LockMode.AccessExclusive)),
        SqlCommandKind.Locks => [new(command.Table!, command.IsExclusive ? LockMode.AccessExclusive : LockMode.ShareRowExclusive)],
        SqlCommandKind.AlterTable => command.Actions.SelectMany(a => Of(command.Table!, a)),
        _ => [],
    };

    private static IEnumerable<LockTaken> OfNewTable(SqlCommand command)
    {
        var references = command.Columns.Select(c => c.References).Concat(command.Constraints.Select(c => c.References)).OfType<SqlName>();
        return references.Where(r => r.Key != command.Table!.Key).Select(r => new LockTaken(r, LockMode.ShareRowExclusive))
            .Concat(command.PartitionOf is { } parent ? [new(parent, LockMode.AccessExclusive)] : Array.Empty<LockTaken>());
    }

    private static IEnumerable<LockTaken> Of(SqlName table, TableAction action) => action.Kind switch
    {
        TableActionKind.Light or TableActionKind.ValidateConstraint => [new(table, LockMode.ShareUpdateExclusive)],
        TableActionKind.BlocksWrites => [new(table, LockMode.ShareRowExclusive)],
        TableActionKind.AddConstraint when action.Constraint!.References is { } other =>
            [new(table, LockMode.ShareRowExclusive), new(other, LockMode.ShareRowExclusive)],
        TableActionKind.AddColumn when action.Column!.References is { } other =>
            [new(table, LockMode.AccessExclusive), new(other, LockMode.ShareRowExclusive)],
        TableActionKind.AttachPartition => [new(table, LockMode.ShareUpdateExclusive), new(action.Partition!, LockMode.AccessExclusive)],
        TableActionKind.DetachPartition when action.IsConcurrent => [new(table, LockMode.ShareUpdateExclusive)],
        TableActionKind.DetachPartition => [new(table, LockMode.AccessExclusive), new(action.Partition!, LockMode.AccessExclusive)],
        _ => [new(table, LockMode.AccessExclusive)],
    };
}
