namespace Ledger.Web.Intake.Kinds;

/// <summary>What a column of a register holds; it decides how its cells are read.</summary>
public enum ColumnType
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>An amount in yuan, or in 万元 where the head says so.</summary>
    Amount,

    /// <summary>A business date.</summary>
    Date,

    /// <summary>A year of four digits.</summary>
    Year,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A unit by its code or its name.</summary>
    Unit,

    /// <summary>A fund by its code or its name.</summary>
    Fund,

    /// <summary>A typed purpose of the row's fund, by its code or its name.</summary>
    Purpose,

    /// <summary>A party organisation by its id or its name.</summary>
    PartyOrg,

    /// <summary>Yes or no (是, 否).</summary>
    YesNo,
}

/// <summary>A column of a register.</summary>
/// <param name="Field">The field of the command it fills; a refusal names the same.</param>
/// <param name="Zh">Its head in templates.</param>
/// <param name="En">Its head in English.</param>
/// <param name="Example">A cell of the template.</param>
/// <param name="Synonyms">Other heads under which people keep it.</param>
public sealed record ImportColumn(
    string Field, string Zh, string En, ColumnType Type, bool Required, string Example, params IReadOnlyList<string> Synonyms)
{
    /// <summary>Whether a head as typed means this column.</summary>
    public bool Means(string head) => Synonyms.Append(Zh).Append(En).Any(known => HeadText.Same(known, head));
}
