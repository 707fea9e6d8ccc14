using Ledger.Domain.Accounts;
using Ledger.Domain.Kernel;
using Ledger.Web.Samples.Street;
using NodaTime;

namespace Ledger.Web.Samples.District;

/// <summary>What the units spend, day by day: unit after unit has its turn, and one entry in a hundred is reversed.</summary>
internal sealed class DistrictSpending(DistrictShape shape, SampleChance chance)
{
    /// <summary>The most that one expenditure comes to, in yuan.</summary>
    public const int MostYuan = 400;

    /// <summary>Working days on which a full year's expenditures are recorded.</summary>
    private const int DaysInYear = 218;

    private const int OneReversedOf = 100;

    /// <summary>The funds that are spent from, in turn.</summary>
    public static readonly IReadOnlyList<string> Funds = [StreetFunds.PartyWork, StreetFunds.ServeMasses];

    private static readonly IReadOnlyList<IReadOnlyList<string>> purposes =
    [
        [StreetPurposes.Training.Code, StreetPurposes.Materials.Code, StreetPurposes.Activities.Code],
        [StreetPurposes.PublicService.Code, StreetPurposes.Elderly.Code, StreetPurposes.SmallRepairs.Code],
    ];

    private readonly IReadOnlyList<string> units = [.. shape.Streets.SelectMany(s => s.Units)];
    private readonly List<SampleStep> tomorrow = [];
    private int turn;

    /// <summary>What is recorded on the day.</summary>
    public IEnumerable<SampleStep> On(LocalDate day)
    {
        if (day.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday)
        {
            yield break;
        }

        foreach (var step in tomorrow.ToList())
        {
            yield return step with { Day = day };
        }

        tomorrow.Clear();
        if (day < new LocalDate(day.Year, 2, 16) || day > new LocalDate(day.Year, 12, 18))
        {
            yield break;
        }

        for (var n = shape.SpendsPerUnit * units.Count / DaysInYear; n > 0; n--)
        {
            yield return Spend(day);
        }
    }

    private SampleStep Spend(LocalDate day)
    {
        var unit = units[turn % units.Count];
        var fund = turn / units.Count % Funds.Count;
        var account = new AccountKey(unit, Funds[fund], FiscalYear.Of(day));
        var on = day.PlusDays(-chance.Below(7));
        var spend = new RecordExpenditure(account, chance.Yuan(60, MostYuan), on, chance.OneOf(purposes[fund]), "演示商户",
            null, null, null, Evidence.Document($"演示票{turn + 1:0000000}"), "日常支出");
        var step = new SampleStep(day, shape.Login(DistrictSetup.Keeper), () => spend);
        if (++turn % OneReversedOf != 0)
        {
            return step;
        }

        var noted = new Noted();
        tomorrow.Add(step with
        {
            Command = () => new ReverseExpenditure(account, noted.Voucher, on, "发票重复登记"),
        });
        return step with { Noted = noted };
    }
}
