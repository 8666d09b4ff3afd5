using Baton.Migrations.Parsing;

namespace Baton.Migrations.Tracking;

/// <summary>What earlier statements said about a table.</summary>
internal sealed class TableMemory
{
    public Dictionary<string, SqlType> Columns { get; } = new(StringComparer.Ordinal);

    public List<CheckMemory> Checks { get; } = [];

    public void Apply(TableAction action)
    {
        switch (action.Kind)
        {
            case TableActionKind.AddColumn:
                Columns[action.Name] = action.Column!.Type;
                break;
            case TableActionKind.DropColumn:
                Columns.Remove(action.Name);
                break;
            case TableActionKind.RenameColumn:
                Rename(action);
                break;
            case TableActionKind.ChangeType:
                Columns[action.Name] = action.Type!;
                break;
            case TableActionKind.AddConstraint:
                Add(action.Constraint!);
                break;
            case TableActionKind.ValidateConstraint:
                Validate(action.Name);
                break;
            case TableActionKind.Catalog when action.Text.StartsWith("drop constraint", StringComparison.Ordinal):
                Checks.RemoveAll(c => c.Name == action.Name);
                break;
            default:
                break;
        }
    }

    public void Add(TableConstraint constraint)
    {
        if (constraint.Kind is ConstraintKind.Check)
        {
            Checks.Add(new CheckMemory(constraint.Name, constraint.Text, !constraint.IsNotValid));
        }
        else if (constraint.Kind is ConstraintKind.NotNull)
        {
            Checks.Add(new CheckMemory(constraint.Name, $"{constraint.Text} is not null", !constraint.IsNotValid));
        }
    }

    private void Rename(TableAction action)
    {
        if (Columns.Remove(action.Name, out var type))
        {
            Columns[action.NewName] = type;
        }

        Checks.RemoveAll(c => c.Text.Contains(action.Name, StringComparison.Ordinal));
    }

    private void Validate(string name)
    {
        for (var i = 0; i < Checks.Count; i++)
        {
            Checks[i] = Checks[i].Name == name ? Checks[i] with { IsValid = true } : Checks[i];
        }
    }
}
