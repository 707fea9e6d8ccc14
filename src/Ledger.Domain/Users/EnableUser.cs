using Ledger.Domain.Kernel;

namespace Ledger.Domain.Users;

/// <summary>Opens a closed account again, with the roles and tokens it still holds.</summary>
public sealed record EnableUser(string UserId, string Reason) : Command
{
    private string Stream => User.Stream(UserId);

    /// <inheritdoc />
    public override IReadOnlyList<string> Anchors => [Stream];

    /// <inheritdoc />
    public override Access Access(IBook book) => new(book.Read<User>(Stream).Unit, Role.Administrator);

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp)
    {
        var user = book.Read<User>(Stream);
        return Checks.First(
                UserChecks.Known(user, UserId),
                UserChecks.NotOneself(stamp, user),
                UserChecks.Reaches(book, stamp, user),
                UserChecks.Reasoned(Reason),
                user.IsDisabled ? null : new UserIsEnabled(user.Login)) is { } refusal
            ? refusal
            : Decision.Accept(new Written(Stream, new UserEnabled(Reason)));
    }
}
