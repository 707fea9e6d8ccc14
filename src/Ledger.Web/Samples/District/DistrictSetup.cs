using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using Ledger.Domain.Units;
using Ledger.Domain.Users;
using Ledger.Web.Samples.Street;
using NodaTime;

namespace Ledger.Web.Samples.District;

/// <summary>What stands before anything happens: units, people and funds with their rules.</summary>
internal static class DistrictSetup
{
    public const string Administrator = "admin";
    public const string Recorder = "recorder";
    public const string Keeper = "recorder2";
    public const string Approver = "approver";
    public const string Payer = "payer";

    /// <summary>The people of the district, each over the whole of it.</summary>
    public static IReadOnlyList<SamplePerson> People(DistrictShape shape) =>
    [
        Person(shape, Administrator, "管理员（演示）", "Administrator (sample)", Role.Administrator),
        Person(shape, Recorder, "记账员甲（演示）", "Recorder A (sample)", Role.Recorder),
        Person(shape, Keeper, "记账员乙（演示）", "Recorder B (sample)", Role.Recorder),
        Person(shape, Approver, "审批员（演示）", "Approver (sample)", Role.Approver),
        Person(shape, Payer, "出纳（演示）", "Payer (sample)", Role.Payer),
        Person(shape, "auditor", "审计员（演示）", "Auditor (sample)", Role.Auditor),
        Person(shape, "leader", "领导（演示）", "Leader (sample)", Role.Leader),
    ];

    public static void Write(SamplePlan plan, DistrictShape shape)
    {
        var (since, day) = (new LocalDate(shape.FirstYear, 1, 1), new LocalDate(shape.FirstYear, 1, 2));
        Units(plan, shape, day);
        foreach (var person in People(shape))
        {
            plan.Do(day, SampleRecorder.Setup, new RegisterUser(person.Login, person.Zh, person.Unit));
            plan.Do(day, SampleRecorder.Setup,
                new GrantRole(person.Login, person.Role, person.Unit, since, null, "演示授权1号"));
        }

        StreetFunds.Write(plan, shape.Login(Administrator), day, since);
        plan.Do(day, shape.Login(Administrator), new EstablishFund(
            FundCodes.Collective, "村集体经济", "Collective economy", HolderKind.Collective, since));
        plan.Do(day, shape.Login(Administrator), new SetFundRule(
            FundCodes.Collective, StreetCollectives.Bands(since)));
    }

    private static void Units(SamplePlan plan, DistrictShape shape, LocalDate day)
    {
        Register(shape.Root, UnitKind.District, "演示区（五百村社）", "Sample District (500 units)", null);
        foreach (var (index, street) in shape.Streets.Index())
        {
            Register(street.Code, UnitKind.Subdistrict, $"演示街道{index + 1}", $"Sample Street {index + 1}", shape.Root);
            foreach (var unit in street.Units)
            {
                var kind = DistrictShape.KindOf(unit);
                var (zh, en) = kind == UnitKind.AdministrativeVillage ? ("村", "Village") : ("社区", "Community");
                Register(unit, kind, $"演示{zh}{unit[6..]}", $"Sample {en} {unit[6..]}", street.Code);
            }
        }

        void Register(string code, UnitKind kind, string zh, string en, string? parent) => plan.Do(
            day, SampleRecorder.Setup, new RegisterUnit(code, kind, zh, en, parent, StreetPlaces.Since));
    }

    private static SamplePerson Person(DistrictShape shape, string role, string zh, string en, Role held) =>
        new(shape.Login(role), zh, en, held, shape.Root);
}
