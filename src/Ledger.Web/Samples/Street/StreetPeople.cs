using Ledger.Domain.Kernel;
using Ledger.Domain.Users;
using NodaTime;

namespace Ledger.Web.Samples.Street;

/// <summary>Someone who signs in to the sample street; a role stands in for a name.</summary>
internal sealed record SamplePerson(string Login, string Zh, string En, Role Role, string Unit);

/// <summary>The people of the sample street (演示): one for each role, and a clerk of one community.</summary>
internal static class StreetPeople
{
    public const string Administrator = "admin";
    public const string Recorder = "recorder";
    public const string SecondRecorder = "recorder2";
    public const string Clerk = "shicheng";
    public const string Approver = "approver";
    public const string Payer = "payer";
    public const string Auditor = "auditor";
    public const string Leader = "leader";

    public static readonly IReadOnlyList<SamplePerson> All =
    [
        new(Administrator, "管理员甲（演示）", "Administrator A (sample)", Role.Administrator, StreetPlaces.District),
        new(Recorder, "记账员甲（演示）", "Recorder A (sample)", Role.Recorder, StreetPlaces.Street),
        new(SecondRecorder, "记账员乙（演示）", "Recorder B (sample)", Role.Recorder, StreetPlaces.Street),
        new(Clerk, "狮城社区报账员（演示）", "Clerk of Shicheng Community (sample)", Role.Recorder, StreetPlaces.Shicheng),
        new(Approver, "审批员甲（演示）", "Approver A (sample)", Role.Approver, StreetPlaces.Street),
        new(Payer, "出纳甲（演示）", "Payer A (sample)", Role.Payer, StreetPlaces.Street),
        new(Auditor, "审计员甲（演示）", "Auditor A (sample)", Role.Auditor, StreetPlaces.District),
        new(Leader, "领导甲（演示）", "Leader A (sample)", Role.Leader, StreetPlaces.District),
    ];

    /// <summary>Who keeps the papers of a unit and confirms what it received.</summary>
    public static string KeeperOf(string unit) => unit == StreetPlaces.Shicheng ? Clerk : SecondRecorder;

    public static void Write(SamplePlan plan)
    {
        var day = new LocalDate(2025, 1, 2);
        foreach (var person in All)
        {
            var by = person.Role == Role.Administrator ? SampleRecorder.Setup : Administrator;
            plan.Do(day, by, new RegisterUser(person.Login, person.Zh, person.Unit));
            plan.Do(day, by, new GrantRole(person.Login, person.Role, person.Unit, new LocalDate(2025, 1, 1), null,
                "演示授权〔2025〕1号"));
        }
    }
}
