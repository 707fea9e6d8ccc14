using Ledger.Web.Samples.Street;
using Ledger.Web.Shell.SignIn;
using Ledger.Web.Users;
using Marten;
using Microsoft.AspNetCore.Identity;

namespace Ledger.Web.Samples;

/// <summary>
/// The sign-ins of the sample people. Their password is known to everybody, so they exist beside sample data only; an
/// account whose password was changed is a sample no longer.
/// </summary>
internal sealed class SampleAccounts(IDocumentStore store, IPasswordHasher<SignInAccount> hasher)
{
    private const string Password = "yanshi-2026-mingzhang";

    private static readonly IReadOnlyList<SamplePerson> everybody = [.. SampleScale.All.SelectMany(s => s.People)];

    /// <summary>Gives every one of the people an account, except where the login name is taken.</summary>
    public async Task Create(string tenant, IReadOnlyList<SamplePerson> people, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession();
        var taken = await session.LoadManyAsync<SignInAccount>(cancellation, people.Select(p => p.Login));
        foreach (var person in people.ExceptBy(taken.Select(t => t.Id), p => p.Login))
        {
            var account = new SignInAccount { Id = person.Login, Tenant = tenant, Stamp = StampOf(person.Login) };
            account.PasswordHash = hasher.HashPassword(account, Password);
            session.Insert(account);
        }

        await session.SaveChangesAsync(cancellation);
    }

    /// <summary>The sample sign-ins that work.</summary>
    public async Task<IReadOnlyList<SampleSignIn>> List(CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var accounts = await session.LoadManyAsync<SignInAccount>(cancellation, everybody.Select(p => p.Login));
        var samples = accounts.Where(a => a.Stamp == StampOf(a.Id)).Select(a => a.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. everybody.Where(p => samples.Contains(p.Login))
                .Select(p => new SampleSignIn(p.Login, Password, p.Zh, p.En)),
        ];
    }

    private static string StampOf(string login) => $"sample-{login}";
}
