using Ledger.Domain.Kernel;
using Ledger.Web.Intake.Judging;

namespace Ledger.Web.Intake.Kinds;

/// <content>Cells that name something the ledger knows.</content>
internal sealed partial class ReadRow
{
    /// <summary>The code of a unit.</summary>
    public string Unit(string field) => Named(field, names.Unit);

    /// <summary>The code of a fund.</summary>
    public string Fund(string field) => Named(field, names.Fund);

    /// <summary>The id of a party organisation.</summary>
    public string PartyOrg(string field) => Named(field, names.PartyOrg);

    /// <summary>The code of a purpose of the fund.</summary>
    public string Purpose(string field, string fund) => names.Purpose(fund, Text(field));

    /// <summary>A tier of government by its name, or null when the cell is empty.</summary>
    public FundingTier? Tier(string field) => HeadText.Bare(OptionalText(field) ?? "") switch
    {
        "" => null,
        "中央" or "central" => FundingTier.Central,
        "省" or "省级" or "province" => FundingTier.Province,
        "市" or "市级" or "city" => FundingTier.City,
        "区" or "县" or "区县" or "区级" or "县级" or "district" => FundingTier.District,
        "街道" or "镇" or "乡镇" or "街道镇" or "subdistrict" => FundingTier.Subdistrict,
        _ => Unknown(field),
    };

    /// <summary>The document behind the row; none when the cell is empty.</summary>
    public Evidence Document(string field) =>
        OptionalText(field) is { } number ? Evidence.Document(number) : Evidence.None;

    private FundingTier? Unknown(string field)
    {
        faults.Add(At(new CellNamesNothing("资金级次", "tier", Value(field)), field));
        return null;
    }

    private string Named(string field, Func<string, (string Code, Refusal? Fault)> find)
    {
        if (OptionalText(field) is not { } typed)
        {
            return "";
        }

        var (code, fault) = find(Narrow(typed));
        if (fault is not null)
        {
            faults.Add(At(fault, field));
        }

        return code;
    }
}
