namespace Baton.Migrations.Parsing;

/// <summary>Reads constraints of tables.</summary>
internal sealed class ConstraintReader(TokenReader reader)
{
    /// <summary>Whether a constraint follows, and not a column.</summary>
    public bool Follows => reader.Is("CONSTRAINT") || reader.Is("CHECK") || (reader.Is("FOREIGN") && reader.IsAt(1, "KEY"))
        || (reader.Is("PRIMARY") && reader.IsAt(1, "KEY"))
        || reader.Is("UNIQUE") || reader.Is("EXCLUDE") || (reader.Is("NOT") && reader.IsAt(1, "NULL"));

    /// <summary>The constraint; null where it is not understood.</summary>
    public TableConstraint? Read()
    {
        var name = reader.Take("CONSTRAINT") ? reader.Identifier() : null;
        var constraint =
            reader.Take("CHECK") ? Check(name)
            : reader.Take("FOREIGN", "KEY") ? ForeignKey(name)
            : reader.Take("UNIQUE") ? new TableConstraint(ConstraintKind.Unique, name)
            : reader.Take("PRIMARY", "KEY") ? new TableConstraint(ConstraintKind.PrimaryKey, name)
            : reader.Take("EXCLUDE") ? new TableConstraint(ConstraintKind.Exclude, name)
            : reader.Take("NOT", "NULL") ? new TableConstraint(ConstraintKind.NotNull, name) { Text = reader.Identifier() ?? "" }
            : null;
        return constraint is null ? null : Options(constraint);
    }

    private TableConstraint? Check(string? name)
    {
        var from = reader.Index;
        return reader.SkipParentheses() ? new TableConstraint(ConstraintKind.Check, name) { Text = reader.Text(from + 1, reader.Index - 1) } : null;
    }

    private TableConstraint? ForeignKey(string? name) =>
        reader.SkipParentheses() && reader.Take("REFERENCES") && reader.Name() is { } table
            ? new TableConstraint(ConstraintKind.ForeignKey, name) { References = table } : null;

    private TableConstraint Options(TableConstraint constraint)
    {
        while (!reader.AtEnd && !reader.IsSymbol(',') && !reader.IsSymbol(')'))
        {
            if (reader.Take("NOT", "VALID"))
            {
                constraint = constraint with { IsNotValid = true };
            }
            else if (constraint.Kind is ConstraintKind.Unique or ConstraintKind.PrimaryKey && reader.Take("USING", "INDEX")
                && !reader.Is("TABLESPACE"))
            {
                constraint = constraint with { UsesIndex = true };
            }
            else if (!reader.SkipParentheses())
            {
                reader.Skip();
            }
        }

        return constraint;
    }
}
