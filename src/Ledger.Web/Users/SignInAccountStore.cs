using JasperFx;
using Marten;
using Microsoft.AspNetCore.Identity;

namespace Ledger.Web.Users;

/// <summary>Keeps what proves a user where the book is kept, so that one backup holds both.</summary>
public sealed class SignInAccountStore(IDocumentStore store)
    : IUserPasswordStore<SignInAccount>, IUserSecurityStampStore<SignInAccount>, IUserLockoutStore<SignInAccount>
{
    /// <inheritdoc />
    public async Task<SignInAccount?> FindByIdAsync(string userId, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession();
        return await session.LoadAsync<SignInAccount>(userId, cancellationToken);
    }

    /// <inheritdoc />
    public Task<SignInAccount?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        FindByIdAsync(Domain.Users.User.IdOf(normalizedUserName), cancellationToken);

    /// <inheritdoc />
    public async Task<IdentityResult> UpdateAsync(SignInAccount user, CancellationToken cancellationToken)
    {
        await using var session = store.LightweightSession();
        session.Store(user);
        try
        {
            await session.SaveChangesAsync(cancellationToken);
            return IdentityResult.Success;
        }
        catch (ConcurrencyException)
        {
            return IdentityResult.Failed(new IdentityErrorDescriber().ConcurrencyFailure());
        }
    }

    /// <summary>An account is made and removed together with facts, never by itself.</summary>
    public Task<IdentityResult> CreateAsync(SignInAccount user, CancellationToken cancellationToken) =>
        throw new NotSupportedException("An account is made by registering a user.");

    /// <inheritdoc cref="CreateAsync" />
    public Task<IdentityResult> DeleteAsync(SignInAccount user, CancellationToken cancellationToken) =>
        throw new NotSupportedException("An account is disabled, never deleted.");

    /// <inheritdoc />
    public Task<string> GetUserIdAsync(SignInAccount user, CancellationToken cancellationToken) =>
        Task.FromResult(user.Id);

    /// <inheritdoc />
    public Task<string?> GetUserNameAsync(SignInAccount user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.Id);

    /// <inheritdoc />
    public Task<string?> GetNormalizedUserNameAsync(SignInAccount user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.Id);

    /// <summary>The plain form of a login name is its id; there is no other form to keep.</summary>
    public Task SetNormalizedUserNameAsync(
        SignInAccount user, string? normalizedName, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc cref="SetNormalizedUserNameAsync" />
    public Task SetUserNameAsync(SignInAccount user, string? userName, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <inheritdoc />
    public Task<string?> GetPasswordHashAsync(SignInAccount user, CancellationToken cancellationToken) =>
        Task.FromResult(user.PasswordHash);

    /// <inheritdoc />
    public Task<bool> HasPasswordAsync(SignInAccount user, CancellationToken cancellationToken) =>
        Task.FromResult(user.PasswordHash is not null);

    /// <inheritdoc />
    public Task SetPasswordHashAsync(SignInAccount user, string? passwordHash, CancellationToken cancellationToken)
    {
        user.PasswordHash = passwordHash;
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task<string?> GetSecurityStampAsync(SignInAccount user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.Stamp);

    /// <inheritdoc />
    public Task SetSecurityStampAsync(SignInAccount user, string stamp, CancellationToken cancellationToken)
    {
        user.Stamp = stamp;
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task<DateTimeOffset?> GetLockoutEndDateAsync(SignInAccount user, CancellationToken cancellationToken) =>
        Task.FromResult(user.LockedUntil);

    /// <inheritdoc />
    public Task SetLockoutEndDateAsync(
        SignInAccount user, DateTimeOffset? lockoutEnd, CancellationToken cancellationToken)
    {
        user.LockedUntil = lockoutEnd;
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task<int> IncrementAccessFailedCountAsync(SignInAccount user, CancellationToken cancellationToken) =>
        Task.FromResult(++user.Failures);

    /// <inheritdoc />
    public Task ResetAccessFailedCountAsync(SignInAccount user, CancellationToken cancellationToken)
    {
        user.Failures = 0;
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task<int> GetAccessFailedCountAsync(SignInAccount user, CancellationToken cancellationToken) =>
        Task.FromResult(user.Failures);

    /// <summary>Every account locks.</summary>
    public Task<bool> GetLockoutEnabledAsync(SignInAccount user, CancellationToken cancellationToken) =>
        Task.FromResult(true);

    /// <inheritdoc cref="GetLockoutEnabledAsync" />
    public Task SetLockoutEnabledAsync(SignInAccount user, bool enabled, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <inheritdoc />
    public void Dispose()
    {
        // Sessions are let go of as soon as they are used; the store outlives this.
    }
}
