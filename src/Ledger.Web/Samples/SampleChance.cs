using Ledger.Domain.Kernel;

namespace Ledger.Web.Samples;

/// <summary>
/// Numbers that look like chance and are the same on every machine for the same seed (SplitMix64, Steele and others
/// 2014, whose constants these are).
/// </summary>
internal sealed class SampleChance(ulong seed)
{
    private ulong state = seed;

    /// <summary>A whole number from 0 to one less than the limit.</summary>
    public int Below(int limit)
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15UL;
            var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9UL;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
            return (int)((mixed ^ (mixed >> 31)) % (ulong)limit);
        }
    }

    /// <summary>A whole number from one to another, both included.</summary>
    public int Between(int least, int most) => least + Below(most - least + 1);

    /// <summary>An amount between two numbers of yuan, with jiao and fen.</summary>
    public Money Yuan(int least, int most) => new(Between(least * 100, most * 100));

    /// <summary>One of the choices.</summary>
    public T OneOf<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];
}
