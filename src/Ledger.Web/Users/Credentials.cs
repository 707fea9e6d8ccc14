using System.Security.Cryptography;
using JasperFx;
using Ledger.Domain.Users;
using Ledger.Web.Hosting.Recording;
using Marten;
using Microsoft.AspNetCore.Identity;

namespace Ledger.Web.Users;

/// <summary>
/// Registers users and sets their passwords: what is recorded and what proves the person are committed together, and
/// the password itself goes nowhere but into its hash.
/// </summary>
public sealed class Credentials(Recorder recorder, IDocumentStore store, IPasswordHasher<SignInAccount> hasher)
{
    /// <summary>Gives a person an account with the password.</summary>
    public async Task<Outcome> Register(Submission submission, string password, CancellationToken cancellation)
    {
        var command = (RegisterUser)submission.Command;
        var id = User.IdOf(command.Login);
        if (PasswordRule.Judge(id, password) is { } weak)
        {
            return new Outcome.Refused(weak);
        }

        var account = Sealed(new SignInAccount { Id = id, Tenant = submission.Request.Tenant }, password);
        try
        {
            return await recorder.RecordOnce(submission with { Alongside = session => session.Insert(account) }, cancellation);
        }
        catch (DocumentAlreadyExistsException)
        {
            return new Outcome.Refused(new LoginTaken(command.Login) { Field = "login" });
        }
    }

    /// <summary>Sets another person's password; sessions, tokens and a lock of the person end.</summary>
    public Task<Outcome> Reset(Submission submission, string password, CancellationToken cancellation) =>
        Change(submission, ((ResetPassword)submission.Command).UserId, password, cancellation);

    /// <summary>Sets the own password; other sessions of the person end.</summary>
    public Task<Outcome> Choose(Submission submission, string password, CancellationToken cancellation) =>
        Change(submission, ((ChangePassword)submission.Command).UserId, password, cancellation);

    private async Task<Outcome> Change(
        Submission submission, string user, string password, CancellationToken cancellation)
    {
        if (PasswordRule.Judge(user, password) is { } weak)
        {
            return new Outcome.Refused(weak);
        }

        await using var reading = store.QuerySession();
        var account = await reading.LoadAsync<SignInAccount>(user, cancellation)
            ?? new SignInAccount { Id = user, Tenant = submission.Request.Tenant };
        if (account.Tenant != submission.Request.Tenant)
        {
            return new Outcome.Refused(new UserUnknown(user) { Field = "user" });
        }

        Sealed(account, password);
        return await recorder.RecordOnce(submission with { Alongside = session => session.Store(account) }, cancellation);
    }

    private SignInAccount Sealed(SignInAccount account, string password)
    {
        account.PasswordHash = hasher.HashPassword(account, password);
        account.Stamp = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        account.Failures = 0;
        account.LockedUntil = null;
        return account;
    }
}
