using System.Net;
using Amazon.S3;
using Amazon.S3.Model;

namespace Coaching.Kernel.Files;

/// <summary>Section <c>Files:S3</c> of the configuration.</summary>
public sealed class S3Options
{
    public string? Bucket { get; set; }

    /// <summary>Address of the service, for stores other than Amazon's.</summary>
    public string? ServiceUrl { get; set; }

    public string? Region { get; set; }

    public string? AccessKey { get; set; }

    public string? SecretKey { get; set; }
}

/// <summary>Files in an S3 bucket, for several nodes.</summary>
internal sealed class S3Files(IAmazonS3 s3, string bucket) : IFileStore
{
    public async Task Save(string name, Stream content, CancellationToken cancellationToken = default)
    {
        var seekable = content;
        if (!content.CanSeek)
        {
            seekable = new MemoryStream();
            await content.CopyToAsync(seekable, cancellationToken);
            seekable.Position = 0;
        }

        await s3.PutObjectAsync(new PutObjectRequest { BucketName = bucket, Key = FileNames.Checked(name), InputStream = seekable, AutoCloseStream = false }, cancellationToken);
    }

    public async Task<Stream?> Open(string name, CancellationToken cancellationToken = default)
    {
        try
        {
            var answer = await s3.GetObjectAsync(bucket, FileNames.Checked(name), cancellationToken);
            return answer.ResponseStream;
        }
        catch (AmazonS3Exception missing) when (missing.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    public Task Remove(string name, CancellationToken cancellationToken = default) =>
        s3.DeleteObjectAsync(bucket, FileNames.Checked(name), cancellationToken);
}
