namespace Ledger.Web.Tests.Writers;

/// <summary>Vouchers that several people reach for.</summary>
public sealed class Pile
{
    private readonly Lock one = new();
    private readonly List<string> vouchers = [];

    public void Add(string voucher)
    {
        lock (one)
        {
            vouchers.Add(voucher);
        }
    }

    /// <summary>
    /// Any voucher; null when there is none. So many times in a hundred it is taken away, else the next may well get
    /// the same one.
    /// </summary>
    public string? Any(Random chance, int takenAway)
    {
        lock (one)
        {
            if (vouchers.Count == 0)
            {
                return null;
            }

            var at = chance.Next(vouchers.Count);
            var voucher = vouchers[at];
            if (chance.Next(100) < takenAway)
            {
                vouchers[at] = vouchers[^1];
                vouchers.RemoveAt(vouchers.Count - 1);
            }

            return voucher;
        }
    }
}
