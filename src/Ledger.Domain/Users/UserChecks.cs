using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Users;

/// <summary>The checks that several commands about people share.</summary>
internal static class UserChecks
{
    private static readonly DateTimeZone shanghai = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    public static LocalDate Today(Stamp stamp) => stamp.At.InZone(shanghai).Date;

    public static Refusal? Known(User user, string id) =>
        user.Exists ? null : new UserUnknown(id) { Field = "user" };

    public static Refusal? Open(User user) => user.IsDisabled ? new UserIsDisabled(user.Login) : null;

    public static Refusal? NotOneself(Stamp stamp, User user) => stamp.By.Id == user.Id ? new OwnAccount() : null;

    public static Refusal? Reasoned(string reason) => Checks.Filled(reason, "reason", "事由", "reason");

    /// <summary>The unit exists; before the first unit is registered, the first administrator may be named.</summary>
    public static Refusal? KnownUnit(IBook book, string unit) =>
        book.Units.All.Count == 0 ? null : Checks.Known(book, unit);

    /// <summary>
    /// Whoever sets a person's password could act as that person, so nobody may do it who does not administer every
    /// unit the person has a role over.
    /// </summary>
    public static Refusal? Reaches(IBook book, Stamp stamp, User user)
    {
        var today = Today(stamp);
        var beyond = user.Roles.Where(r => r.Until is null || r.Until >= today).FirstOrDefault(held =>
            !stamp.By.Grants.Any(g =>
                g.Role == Role.Administrator && book.Units.IsWithin(held.Unit, g.Unit, today)));
        return beyond is null ? null : new UserReachesFurther(user.Login, beyond.Unit);
    }
}
