namespace Coaching.Content.Recipes.Steps;

/// <summary>Compares two streams.</summary>
internal static class SameBytes
{
    private const int Block = 64 * 1024;

    public static async Task<bool> Are(Stream one, Stream other, CancellationToken cancellationToken)
    {
        var (left, right) = (new byte[Block], new byte[Block]);
        while (true)
        {
            var read = await one.ReadAtLeastAsync(left, Block, throwOnEndOfStream: false, cancellationToken);
            var readOther = await other.ReadAtLeastAsync(right, Block, throwOnEndOfStream: false, cancellationToken);
            if (read != readOther || !left.AsSpan(0, read).SequenceEqual(right.AsSpan(0, read)))
            {
                return false;
            }

            if (read == 0)
            {
                return true;
            }
        }
    }
}
