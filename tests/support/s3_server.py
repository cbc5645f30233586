"""Run by `tests.support.s3` with the Python of build/s3: an S3 server that knows one pair of keys.

``s3_server.py PEM BUCKET [KEY=FILE…]`` prints its port and the keys as JSON. The signature of every request is computed
anew by botocore and compared.
"""

from __future__ import annotations

import json
import sys
import threading

import boto3
from moto import settings
from moto.server import DomainDispatcherApplication, create_backend_app
from werkzeug.serving import make_server

READ = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:Get*", "Resource": "*"}]}


def main(pem: str, bucket: str, *files: str) -> None:
    application = DomainDispatcherApplication(create_backend_app)
    server = make_server("127.0.0.1", 0, application, threaded=True, ssl_context=(pem, pem))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    url = f"https://127.0.0.1:{server.server_port}"
    options = {"endpoint_url": url, "verify": False, "region_name": "us-east-1"}
    options |= {"aws_access_key_id": "nobody", "aws_secret_access_key": "nothing"}
    iam, s3 = boto3.client("iam", **options), boto3.client("s3", **options)
    s3.create_bucket(Bucket=bucket)
    for file in files:
        key, _, path = file.partition("=")
        s3.upload_file(path, bucket, key)
    iam.create_user(UserName="reader")
    iam.put_user_policy(UserName="reader", PolicyName="reads", PolicyDocument=json.dumps(READ))
    keys = iam.create_access_key(UserName="reader")["AccessKey"]
    settings.INITIAL_NO_AUTH_ACTION_COUNT = 0  # from now on nothing is given without a signature
    print(json.dumps([server.server_port, keys["AccessKeyId"], keys["SecretAccessKey"]]), flush=True)
    sys.stdin.read()


if __name__ == "__main__":
    main(*sys.argv[1:])
