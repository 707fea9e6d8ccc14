using Ledger.Domain.Kernel;
using Ledger.Domain.Users;
using Ledger.Web.Hosting.Recording;
using Ledger.Web.Shell.SignIn;
using Marten;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using NodaTime;

namespace Ledger.Web.Users;

/// <summary>
/// Lets people in. An attempt on a known name is recorded, let in or not; one on an unknown name takes as long and
/// is answered alike, so that nobody learns which names exist.
/// </summary>
internal sealed class SignInDesk(
    UserManager<SignInAccount> accounts, SignInManager<SignInAccount> passwords, PersonReader people,
    Recorder recorder, SignInLimits limits, IPasswordHasher<SignInAccount> hasher)
{
    private static readonly SignInAccount nobody = new() { Id = "nobody" };
    private static string? hashOfNobody;

    /// <summary>Judges name and password, records the attempt and sets the session cookie.</summary>
    public async Task<SignInOutcome> Try(HttpContext context, string name, string password)
    {
        var id = User.IdOf(name);
        var address = context.Connection.RemoteIpAddress?.ToString() ?? "";
        if (!limits.Admits(address, id))
        {
            return SignInOutcome.TooMany;
        }

        if (await accounts.FindByIdAsync(id) is not { } account)
        {
            hashOfNobody ??= hasher.HashPassword(nobody, Guid.NewGuid().ToString());
            hasher.VerifyHashedPassword(nobody, hashOfNobody, password);
            return SignInOutcome.Refused;
        }

        var judged = await passwords.CheckPasswordSignInAsync(account, password, lockoutOnFailure: true);
        var fault = judged.IsLockedOut ? SignInFault.LockedOut
            : !judged.Succeeded ? SignInFault.WrongPassword
            : (SignInFault?)null;
        if (fault is null)
        {
            return await LetIn(context, account, address);
        }

        await Refuse(context, account, address, fault.Value);
        return fault == SignInFault.LockedOut ? SignInOutcome.TooMany : SignInOutcome.Refused;
    }

    private async Task<SignInOutcome> LetIn(HttpContext context, SignInAccount account, string address)
    {
        if (await people.OfSession(account.Id, account.Stamp, context.RequestAborted) is not { } person)
        {
            await Refuse(context, account, address, SignInFault.Disabled);
            return SignInOutcome.Refused;
        }

        var recorded = await Record(context, account, person.Actor, new RecordSignIn(account.Id, address));
        if (recorded is Outcome.Refused)
        {
            return SignInOutcome.Refused;
        }

        await context.SignInAsync(SessionPrincipal.Scheme, SessionPrincipal.Kept(account));
        return SignInOutcome.SignedIn;
    }

    private Task<Outcome> Refuse(HttpContext context, SignInAccount account, string address, SignInFault fault) =>
        Record(context, account, User.SignInDesk, new RefuseSignIn(account.Id, address, fault));

    private Task<Outcome> Record(HttpContext context, SignInAccount account, Actor actor, Command command)
    {
        var request = OneTime.Request(account.Tenant, actor, context.TraceIdentifier, context.Connection.RemoteIpAddress);
        return recorder.RecordOnce(new Submission(request, command), context.RequestAborted);
    }
}
