using Baton.Migrations.Parsing;

namespace Baton.Migrations.Tracking;

/// <summary>What the statements before, in this file and in earlier ones, said about the schema. It knows less than the server, and never
/// guesses.</summary>
public sealed class SchemaMemory
{
    private readonly Dictionary<string, TableMemory> _tables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _types = new(StringComparer.Ordinal);

    /// <summary>The type of a column; null where no statement told it.</summary>
    public SqlType? TypeOf(SqlName table, string column) => _tables.GetValueOrDefault(table.Key)?.Columns.GetValueOrDefault(column);

    /// <summary>Whether a type is known to be no domain: adding a column of it reads no rows.</summary>
    public bool IsPlain(SqlType type) => type.IsBuiltIn || _types.GetValueOrDefault(Unqualified(type.Name)) is "ENUM" or "TYPE";

    /// <summary>Whether a table has a CHECK that holds for all its rows.</summary>
    public bool HasValidCheck(SqlName table) => _tables.GetValueOrDefault(table.Key)?.Checks.Exists(c => c.IsValid) == true;

    /// <summary>Whether a validated CHECK says that a column is not null.</summary>
    public bool ChecksNotNull(SqlName table, string column) =>
        _tables.GetValueOrDefault(table.Key)?.Checks.Exists(c => c.IsValid && Conjuncts(c.Text)
            .Any(t => t == $"{column} is not null" || t == $"\"{column}\" is not null")) == true;

    /// <summary>Takes what a statement changes.</summary>
    public void Apply(SqlCommand command)
    {
        switch (command.Kind)
        {
            case SqlCommandKind.CreateTable:
                Create(command);
                break;
            case SqlCommandKind.CreateType:
                _types[command.Names[0].Key] = command.Value;
                break;
            case SqlCommandKind.Drop when command.ObjectType == "TABLE":
                foreach (var name in command.Names)
                {
                    _tables.Remove(name.Key);
                }

                break;
            case SqlCommandKind.AlterTable:
                Alter(command);
                break;
            default:
                break;
        }
    }

    private void Create(SqlCommand command)
    {
        if (command.IsConditional && _tables.ContainsKey(command.Table!.Key))
        {
            return;
        }

        var table = _tables[command.Table!.Key] = new TableMemory();
        foreach (var column in command.Columns)
        {
            table.Columns[column.Name] = column.Type;
        }

        foreach (var constraint in command.Constraints)
        {
            table.Add(constraint);
        }
    }

    private void Alter(SqlCommand command)
    {
        var table = Table(command.Table!);
        foreach (var action in command.Actions)
        {
            table.Apply(action);
            if (action.Kind == TableActionKind.Rename)
            {
                _tables.Remove(command.Table!.Key);
            }
        }
    }

    private TableMemory Table(SqlName name) => _tables.TryGetValue(name.Key, out var known) ? known : _tables[name.Key] = new TableMemory();

    private static string Unqualified(string name) => name.StartsWith("public.", StringComparison.Ordinal) ? name["public.".Length..] : name;

    private static string[] Conjuncts(string text) =>
        text.Contains('(', StringComparison.Ordinal) || text.Contains(" or ", StringComparison.Ordinal) ? [text] : text.Split(" and ");
}
