using Ledger.Domain.Kernel;
using Ledger.Domain.Units;
using NodaTime;

namespace Ledger.Web.Hosting.Recording;

/// <summary>Whether an actor's grants reach a unit. A grant covers a unit and everything below it on the day.</summary>
public static class Jurisdiction
{
    /// <summary>
    /// A refusal when none of the roles reaches the unit. Whether a foreign unit exists is not told: the answer is
    /// the same. A person over the whole tenant passes, so that the command itself can say what is unknown.
    /// </summary>
    public static Refusal? Judge(Actor actor, Access access, UnitTree units, LocalDate today) =>
        actor.Id == access.OrPerson
            || actor.Grants.Any(g => access.Roles.Contains(g.Role) && Reaches(g, access.Unit, units, today))
            ? null
            : new NotPermitted(access.Unit,
                string.Join("、", access.Roles.Select(Zh)), string.Join(", ", access.Roles.Select(En)));

    /// <summary>Whether any grant of the actor reaches the unit for reading.</summary>
    public static bool MayRead(Actor actor, string unit, UnitTree units, LocalDate today) =>
        actor.Grants.Any(g => Reaches(g, unit, units, today));

    /// <summary>Every unit the actor may read, in the order of their codes.</summary>
    public static IReadOnlyList<string> ReadableUnits(Actor actor, UnitTree units, LocalDate today) =>
        actor.Grants.Select(g => g.Unit).Distinct().ToList() is [var only]
            ? units.Subtree(only, today)
            : [.. actor.Grants.SelectMany(g => units.Subtree(g.Unit, today)).Distinct().Order(StringComparer.Ordinal)];

    private static bool Reaches(Grant grant, string unit, UnitTree units, LocalDate today) =>
        units.Find(unit) is null
            ? units.Find(grant.Unit) is null || units.ParentOn(grant.Unit, today) is null
            : units.IsWithin(unit, grant.Unit, today);

    private static string Zh(Role role) => role switch
    {
        Role.Recorder => "记账员",
        Role.Approver => "审批员",
        Role.Payer => "支付员",
        Role.Auditor => "审计员",
        Role.Leader => "领导",
        Role.Administrator => "管理员",
        _ => throw new InvalidOperationException($"No name for role {role}."),
    };

    private static string En(Role role) => role.ToString().ToLowerInvariant();
}
