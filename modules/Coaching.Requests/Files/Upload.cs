using Coaching.Content.Items;
using Coaching.Kernel.Files;
using Coaching.Requests.Cases;
using Microsoft.AspNetCore.Http;

namespace Coaching.Requests.Files;

/// <summary>Takes in what was uploaded with a message.</summary>
internal sealed class Upload(IFileStore files)
{
    /// <summary>Stores a file under a name of the portal's own.</summary>
    /// <returns>The attachment, or null when such a file may not be attached.</returns>
    public async Task<Attachment?> Take(CoachingRequest request, IFormFile file, CancellationToken cancellationToken)
    {
        await using var content = file.OpenReadStream();
        if (file.Length is 0 or > AllowedFiles.MaxSize || AllowedFiles.Recognise(file.FileName, content) is not { } kind)
        {
            return null;
        }

        var stored = $"requests/{request.ContentItemId}/{ContentIds.New()}{kind.Extension}";
        await files.Save(stored, content, cancellationToken);
        return new Attachment { Name = Clean(file.FileName), Stored = stored, ContentType = kind.ContentType, Size = file.Length };
    }

    /// <summary>Takes a file away again, when the message it came with could not be stored.</summary>
    public Task Forget(Attachment attachment) => files.Remove(attachment.Stored);

    private static string Clean(string name)
    {
        var last = Path.GetFileName(name.Replace('\\', '/'));
        var clean = new string([.. last.Where(c => !char.IsControl(c))]);
        var extension = Path.GetExtension(clean);
        return clean.Length <= Attachment.NameMaxLength ? clean : clean[..(Attachment.NameMaxLength - extension.Length)] + extension;
    }
}
